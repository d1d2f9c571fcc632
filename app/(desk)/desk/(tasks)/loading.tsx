import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

export default async function DeskLoading() {
  const t = await getTranslations('shell');
  return (
    <Stack gap="md" role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton h={32} w={220} />
      <Skeleton h={44} />
      <Skeleton h={260} />
    </Stack>
  );
}
