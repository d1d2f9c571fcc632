import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { getTranslations } from 'next-intl/server';
import { ChangesToComment } from '@/components/comments/changes-to-comment';
import { ArticleChanges } from '@/components/review/comparison/article-changes';
import { getWorkingCopy } from '@/lib/articles/queries/get-working-copy';
import { sharedDb } from '@/lib/db/shared-db';
import { anchorText } from '@/lib/document/anchor-text';
import { contentHash } from '@/lib/document/content-hash';
import { CURRENT_FORM } from '@/lib/document/form-version';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { isEditable } from '@/lib/domain/workflow/state';
import type { RevisionText } from '@/lib/reviews/queries/get-review-for-reader';
import { compareArticles } from '@/lib/revisions/compare/compare-articles';
import { listTopics } from '@/lib/topics/queries';
import { addCommentAction } from './actions';
import type { loadArticlePage } from './load-article-page';

type Loaded = Awaited<ReturnType<typeof loadArticlePage>>;
type Props = { person: PersonActor; loaded: Loaded; against: 'previous' | 'live' };

/** What changed since the last submitted revision, or since the one the public reads. */
export async function ComparisonView({ person, loaded, against }: Props) {
  const bases = comparedWith(loaded);
  const shown = bases[against] ? against : bases.previous ? 'previous' : 'live';
  const base = bases[shown];
  const [t, topics] = await Promise.all([
    getTranslations('review.comparison'),
    listTopics({ actor: person, db: sharedDb() }, { withArchived: true }),
  ]);
  if (!base) return <Text>{t('nothingEarlier')}</Text>;
  const texts = await textsToComment(person, loaded);
  const changes = (
    <ArticleChanges
      comparison={compareArticles(base.content, loaded.content)}
      topicNames={Object.fromEntries(topics.map((topic) => [topic.id, topic.name]))}
    />
  );
  const href = (which: string) => `/desk/articles/${loaded.summary.id}?view=changes&against=${which}`;
  return (
    <Stack gap="sm">
      <Group component="nav" aria-label={t('against')} gap="md">
        {(['previous', 'live'] as const).map((which) => {
          const revision = bases[which];
          if (!revision) return null;
          return (
            <Anchor
              component={Link}
              key={which}
              href={href(which)}
              aria-current={which === shown ? 'page' : undefined}
              fw={which === shown ? 600 : 400}
              c={which === shown ? 'seal' : 'gray.9'}
            >
              {t(`since.${which}`, { number: revision.number })}
            </Anchor>
          );
        })}
      </Group>
      {texts ? (
        <ChangesToComment articleId={loaded.summary.id} texts={texts} add={addCommentAction}>
          {changes}
        </ChangesToComment>
      ) : (
        changes
      )}
    </Stack>
  );
}

/**
 * The texts comments are pinned to, where the person may comment and reads what they are of, as the text's own view
 * has it (ArticleComments); else null.
 */
async function textsToComment(person: PersonActor, { summary, comments, content }: Loaded) {
  if (!comments.mayWrite) return null;
  const working = await getWorkingCopy({ actor: person, db: sharedDb() }, summary.id);
  if (contentHash(working, CURRENT_FORM) !== contentHash(content, CURRENT_FORM)) return null;
  return Object.fromEntries(working.sections.map(({ id, doc }) => [id, anchorText(doc)]));
}

/** While it is being edited, the last submitted revision is the review's own; afterwards the one before it. */
function comparedWith({ summary, review }: Loaded): Record<'previous' | 'live', RevisionText | null> {
  if (!review) return { previous: null, live: null };
  const previous = isEditable(summary.status) ? review.revision : review.previous;
  const isReviewedLive = summary.publication === 'live' && review.live === null;
  return { previous, live: isReviewedLive && isEditable(summary.status) ? review.revision : review.live };
}
