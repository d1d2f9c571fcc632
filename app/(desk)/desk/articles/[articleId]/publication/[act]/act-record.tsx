import { Anchor, Text } from '@mantine/core';
import { getFormatter, getTranslations } from 'next-intl/server';
import { Part } from '@/components/publication/act/act-layout';
import { PublicationFacts } from '@/components/publication/publication-facts';
import { StageList } from '@/components/review/stage-list';
import { Link } from '@/components/ui/link';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { LoadedAct } from './load-public-act';

/** Who approved the text that is to be public, with their opinions, and whether anything is still asked about it. */
export async function ActRecord({ loaded }: { loaded: LoadedAct }) {
  const { act, review, text, open, summary, desk } = loaded;
  const [t, words, format] = await Promise.all([
    getTranslations('publication.act'),
    getTranslations('review'),
    getFormatter(),
  ]);
  return (
    <>
      {act === 'withdraw' ? (
        <Part title={words('publicationTitle')}>
          <PublicationFacts desk={desk} />
        </Part>
      ) : (
        <Part title={t('approvals', { number: text?.number ?? 0 })}>
          {review?.closedAt && (
            <Text size="sm" c="dimmed" mb="sm">
              {t('approvedAt', { at: format.dateTime(review.closedAt, TIME_IN_LIST) })}
            </Text>
          )}
          {review ? <StageList stages={review.stages} /> : <Text size="sm">{t('noReview')}</Text>}
          {review && (
            <Anchor href={`/desk/reviews/${review.id}/record`} size="sm" mt="sm" display="block">
              {words('toRecord')}
            </Anchor>
          )}
        </Part>
      )}
      {/* What is to be looked at stands in the form of the act. */}
      {(open.length === 0 || act === 'withdraw') && (
        <Part title={t('comments')}>
          {open.length === 0 ? (
            <Text size="sm">{t('noComments')}</Text>
          ) : (
            <Anchor component={Link} href={`/desk/articles/${summary.id}?view=comments`} size="sm">
              {t('openComments', { count: open.length })}
            </Anchor>
          )}
        </Part>
      )}
    </>
  );
}
