import { Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { useAccountWords } from '@/components/words/use-account-words';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import type { OutputEntry } from '@/lib/outputs/queries/list-outputs';

const SHOWN = 6;

/** Who took an output out of the office, the last of them. */
export function TakenBy({ downloads }: { downloads: OutputEntry['downloads'] }) {
  const t = useOutputsWords('desk');
  const account = useAccountWords();
  const format = useFormatter();
  const said = downloads
    .slice(-SHOWN)
    .map(({ by, at, way }) => t(`took.${way}`, { by, at: format.dateTime(at, TIME_IN_PASSING) }));
  return (
    <Text size="sm" c="dimmed">
      {said.length === 0 ? t('noDownloads') : `${t('downloads')}${said.join(account('listComma'))}`}
    </Text>
  );
}
