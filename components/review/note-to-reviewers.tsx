import { Text } from '@mantine/core';
import { useReviewWords } from '@/components/words/use-review-words';

/** What whoever submitted told the reviewers; nothing where they told nothing. */
export function NoteToReviewers({ note, by }: { note: string; by: string }) {
  const t = useReviewWords('noteToReviewers');
  if (note === '') return null;
  return (
    <section aria-label={t('label')} style={{ borderLeft: '3px solid var(--seal)', paddingLeft: '0.75rem' }}>
      <Text size="sm" fw={600}>
        {t('by', { name: by })}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {note}
      </Text>
    </section>
  );
}
