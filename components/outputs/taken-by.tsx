import { Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { useAccountWords } from '@/components/words/use-account-words';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import { TIME_IN_PASSING } from '@/lib/domain/time-formats';
import type { LastDownloads } from '@/lib/outputs/last-downloads';

type Props = { output: LastDownloads };

/** Who took an output out of the office, the last of them. */
export function TakenBy({ output: { downloads, downloadCount } }: Props) {
  const t = useOutputsWords('desk');
  const account = useAccountWords();
  const format = useFormatter();
  const said = downloads.map(({ by, at, way }) =>
    t(`took.${way}`, { by, at: format.dateTime(at, TIME_IN_PASSING) }),
  );
  const are = downloadCount > said.length ? t('downloadsOf', { count: downloadCount }) : t('downloads');
  return (
    <Text size="sm" c="dimmed">
      {said.length === 0 ? t('noDownloads') : `${are}${said.join(account('listComma'))}`}
    </Text>
  );
}
