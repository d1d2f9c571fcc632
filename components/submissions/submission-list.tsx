import { Badge, Group, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { SubmissionRow } from '@/lib/submissions/queries/submission-rows';
import { useMaterialWords } from '@/components/words/use-material-words';
import { SubmissionFiles } from './submission-files';
import classes from './submissions.module.css';

/** The office's: what came for a section or a request, the newest first, with the files as they came. */
export function SubmissionList({ submissions }: { submissions: SubmissionRow[] }) {
  const t = useMaterialWords('office');
  const format = useFormatter();
  if (submissions.length === 0) return <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>;
  return (
    <ol className={classes.submissions} aria-label={t('list')}>
      {submissions.map((submission) => {
        const { id, isNew, isReplaced, takenAt, takenBy, text, files } = submission;
        return (
          <li
            key={id}
            id={id}
            className={classes.submission}
            data-new={isNew || undefined}
            data-state={isReplaced ? 'replaced' : undefined}
          >
            <Group gap="xs">
              {isNew && (
                <Badge color="seal" tt="none">
                  {t('new')}
                </Badge>
              )}
              {submission.isLate && (
                <Badge color="seal" variant="light" tt="none">
                  {t('late')}
                </Badge>
              )}
              {submission.sectionId === null && (
                <Badge color="gray" variant="outline" tt="none">
                  {t('whole')}
                </Badge>
              )}
              {isReplaced && (
                <Badge color="gray" variant="outline" tt="none">
                  {t('replaced')}
                </Badge>
              )}
              {takenAt && (
                <Badge color="gray" tt="none">
                  {takenBy ? t('taken', { name: takenBy }) : t('takenBySomebody')}
                </Badge>
              )}
              <Text size="sm" c="dimmed" className="tabular">
                {t('by', {
                  department: submission.departmentName,
                  name: submission.contributorName,
                  time: format.dateTime(submission.submittedAt, TIME_IN_LIST),
                })}
              </Text>
            </Group>
            {text !== '' && <Text className={classes.text}>{text}</Text>}
            <SubmissionFiles files={files} />
          </li>
        );
      })}
    </ol>
  );
}
