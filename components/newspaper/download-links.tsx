import { Anchor, Group, Text } from '@mantine/core';
import { useNewspaperWords } from '@/components/words/use-newspaper-words';

/** `why`: what is to be done first; null where the page can be taken. */
export function DownloadLinks({ pageId, why }: { pageId: string; why: string | null }) {
  const t = useNewspaperWords('page');
  const href = `/api/newspaper/${pageId}`;
  if (why !== null)
    return (
      <Text size="sm" c="dimmed" mb="xs">
        {why}
      </Text>
    );
  return (
    <Group gap="md" mb="xs">
      <Anchor href={href} download size="sm">
        {t('read')}
      </Anchor>
      <Anchor href={`${href}?show`} target="_blank" rel="noopener" size="sm">
        {t('print')}
      </Anchor>
      <Anchor href={`${href}?printer`} download size="sm">
        {t('printer')}
      </Anchor>
    </Group>
  );
}
