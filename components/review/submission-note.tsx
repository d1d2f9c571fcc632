import { Text } from '@mantine/core';
import { useReviewWords } from '@/components/words/use-review-words';

/** What whoever submitted told the reviewers; nothing where they told nothing. */
export function SubmissionNote({ note, by }: { note: string; by: string }) {
  const t = useReviewWords('submission');
  if (note === '') return null;
  return (
    <section aria-label={t('note')} style={{ borderLeft: '3px solid var(--seal)', paddingLeft: '0.75rem' }}>
      <Text size="sm" fw={600}>
        {t('noteBy', { name: by })}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {note}
      </Text>
    </section>
  );
}
