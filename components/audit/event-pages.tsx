import { Button, Group, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { useAuditWords } from '@/components/words/use-audit-words';

type Props = { first: number; last: number; latestHref: string | null; earlierHref: string | null };

/** Which records of the log are shown, and the way to the earlier ones and back to the newest. */
export function EventPages({ first, last, latestHref, earlierHref }: Props) {
  const t = useAuditWords();
  return (
    <Group component="nav" aria-label={t('pages')} justify="space-between">
      <Text size="sm" c="dimmed" className="tabular">
        {t('range', { first: String(first), last: String(last) })}
      </Text>
      <Group gap="xs">
        {latestHref && (
          <Button component={Link} href={latestHref} variant="default" size="xs">
            {t('latest')}
          </Button>
        )}
        {earlierHref && (
          <Button component={Link} href={earlierHref} variant="default" size="xs">
            {t('earlier')}
          </Button>
        )}
      </Group>
    </Group>
  );
}
