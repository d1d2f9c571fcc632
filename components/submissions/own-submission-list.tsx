'use client';

import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { useMaterialWords } from '@/components/words/use-material-words';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { fileSize } from './file-size';
import type { OwnSubmission } from './own-submission';
import classes from './submissions.module.css';

type Props = { submissions: OwnSubmission[]; onReplace: ((submission: OwnSubmission) => void) | null };

/** Characters of a text that stand there as they are. */
const SHOWN_AT_ONCE = 120;

/** What the department handed in and what became of it, the newest first. */
export function OwnSubmissionList({ submissions, onReplace }: Props) {
  const t = useMaterialWords('submission');
  const format = useFormatter();
  if (submissions.length === 0) return null;
  return (
    <ol className={classes.submissions} aria-label={t('list')}>
      {submissions.map((submission) => {
        const time = format.dateTime(submission.submittedAt, TIME_IN_LIST);
        const state = stateOf(submission);
        return (
          <li key={submission.id} className={classes.submission} data-state={state}>
            <Group gap="xs">
              <Badge variant={state === 'taken' ? 'filled' : 'outline'} color="gray" tt="none">
                {t(`state.${state}`)}
              </Badge>
              {submission.isLate && (
                <Badge variant="light" color="seal" tt="none">
                  {t('late')}
                </Badge>
              )}
              <Text size="sm" c="dimmed" className="tabular">
                {t('by', { time, name: submission.contributorName })}
              </Text>
              {onReplace && state === 'received' && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('replaceOf', { time })}
                  onClick={() => onReplace(submission)}
                >
                  {t('replace')}
                </Button>
              )}
            </Group>
            <OwnText text={submission.text} />
            {submission.files.length > 0 && (
              <ul className={classes.files}>
                {submission.files.map((file) => (
                  <li key={file.id}>
                    <Anchor
                      href={`/api/submissions/files/${file.id}`}
                      download
                      size="sm"
                      className={classes.fileName}
                    >
                      {file.fileName}
                    </Anchor>{' '}
                    <Text span size="sm" c="dimmed" className="tabular">
                      {fileSize(file.byteSize)}
                      {file.caption !== '' && ` · ${file.caption}`}
                    </Text>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** A long text is unfolded when it is wanted. */
function OwnText({ text }: { text: string }) {
  const t = useMaterialWords('submission');
  if (text === '') return null;
  const whole = (
    <Text size="sm" className={classes.text}>
      {text}
    </Text>
  );
  if (text.length <= SHOWN_AT_ONCE && text.split('\n').length <= 4) return whole;
  return (
    <details>
      <summary>
        <Text span size="sm" lineClamp={2} className={classes.opening}>
          {text}
        </Text>
        <Text span size="sm" fw={600}>
          {t('wholeText')}
        </Text>
      </summary>
      {whole}
    </details>
  );
}

function stateOf({ takenAt, isReplaced }: OwnSubmission): 'taken' | 'replaced' | 'received' {
  if (takenAt) return 'taken';
  return isReplaced ? 'replaced' : 'received';
}
