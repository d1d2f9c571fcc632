import { Anchor, Group, Paper, Text } from '@mantine/core';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { ReviewForReader } from '@/lib/reviews/queries/get-review-for-reader';

/** The opinion an article was sent back with, where it is mended. */
export async function SentBack({ review }: { review: ReviewForReader }) {
  const [t, format] = await Promise.all([getTranslations('editor.sentBack'), getFormatter()]);
  const stage = review.stages.find(({ decision }) => decision?.verdict === 'request_changes');
  if (!stage?.decision) return null;
  const { by, decidedAt, opinion } = stage.decision;
  const title = t('title', { stage: stage.name });
  const at = format.dateTime(decidedAt, TIME_IN_LIST);
  return (
    <Paper
      component="section"
      aria-label={title}
      p="sm"
      mb="sm"
      bg="white"
      style={{ border: '1px solid var(--seal)' }}
    >
      <Group gap="0 0.75rem" align="baseline">
        <Text fw={600} size="sm" c="seal">
          {title}
        </Text>
        <Text size="sm" c="dimmed">
          {t('by', { name: by.displayName, at })}
        </Text>
        <Anchor component={Link} href={`/desk/articles/${review.articleId}`} size="sm">
          {t('toArticle')}
        </Anchor>
      </Group>
      <Text size="sm" mt={4} style={{ whiteSpace: 'pre-line' }}>
        {opinion}
      </Text>
    </Paper>
  );
}
