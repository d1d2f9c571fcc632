import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';

/** Leads whoever may decide to write what they would have the text say; `count`: in how many places they have. */
export async function ProposeLink({ reviewId, count }: { reviewId: string; count: number }) {
  const t = await getTranslations('proposals.editor.entrance');
  return (
    <Button
      component={Link}
      href={`/desk/reviews/${reviewId}/proposal`}
      variant="default"
      fullWidth
      mb="sm"
      leftSection={<IconPencil size={16} aria-hidden />}
    >
      {count === 0 ? t('start') : t('continue', { count })}
    </Button>
  );
}
