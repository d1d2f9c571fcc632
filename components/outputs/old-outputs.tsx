import { Anchor, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import table from '@/components/ui/desk-table.module.css';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import { TIME_IN_COLUMN } from '@/lib/domain/time-formats';
import type { OutputsForDesk, TextToSend } from '@/lib/outputs/queries/list-outputs';
import { outputHref } from './output-hrefs';
import styles from './outputs.module.css';
import { TakenBy } from './taken-by';

/** Files of other texts than the one before the person, folded away. */
export function OldOutputs({ desk, text }: { desk: OutputsForDesk; text: TextToSend | null }) {
  const t = useOutputsWords('desk');
  const format = useFormatter();
  const old = desk.outputs.filter(
    ({ state, contentHash }) => state === 'made' && contentHash !== text?.contentHash,
  );
  if (old.length === 0) return null;
  return (
    <details style={{ marginTop: '1.5rem' }}>
      <summary>{t('older', { count: old.length })}</summary>
      <Text size="sm" c="dimmed" my="xs">
        {t('olderHint')}
      </Text>
      <table className={table.table}>
        <tbody>
          {old.map(({ id, fileName, revision, standing, madeAt, hasFile, ...output }) => (
            <tr key={id}>
              <td className={styles.file}>
                {hasFile && desk.may.download && standing !== 'to_recall' ? (
                  <Anchor href={outputHref(desk.articleId, id)} download={fileName} size="sm">
                    {fileName}
                  </Anchor>
                ) : (
                  fileName
                )}
              </td>
              <td>{revision ? t('revision', { number: revision.number }) : t('workingCopy')}</td>
              <td>{t(`standing.${standing}`)}</td>
              <td>{madeAt && format.dateTime(madeAt, TIME_IN_COLUMN)}</td>
              <td>
                <TakenBy output={output} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
