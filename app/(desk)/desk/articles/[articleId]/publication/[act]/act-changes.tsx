import { Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { ArticleChanges } from '@/components/review/comparison/article-changes';
import { sharedDb } from '@/lib/db/shared-db';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { compareArticles } from '@/lib/revisions/compare/compare-articles';
import { listTopics } from '@/lib/topics/queries';
import type { LoadedAct } from './load-public-act';

type Props = { person: PersonActor; loaded: LoadedAct };

/** What the public will read otherwise than it did last. */
export async function ActChanges({ person, loaded: { act, texts, text } }: Props) {
  const t = await getTranslations('publication.act');
  const { shown } = texts;
  if (!text || !shown) return <Text>{t('first')}</Text>;
  if (act === 'withdraw') return <Text>{t('textStays', { number: text.number })}</Text>;
  const comparison = compareArticles(shown.content, text.content);
  if (comparison.isUnchanged) return <Text>{t('same')}</Text>;
  const topics = await listTopics({ actor: person, db: sharedDb() }, { withArchived: true });
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('comparedWith', { number: shown.number, next: text.number })}
      </Text>
      <ArticleChanges
        comparison={comparison}
        topicNames={Object.fromEntries(topics.map((topic) => [topic.id, topic.name]))}
      />
    </>
  );
}
