import { Anchor, Badge, Group, Text } from '@mantine/core';
import { Link } from '@/components/ui/link';
import table from '@/components/ui/desk-table.module.css';
import { useFormatter } from 'next-intl';
import { stateKey } from '@/lib/domain/article/state-key';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { RevisionEntry } from '@/lib/reviews/queries/list-revisions';
import { historyHref } from '@/components/history/history-links';
import { ShortHash } from '@/components/ui/short-hash';
import { useReviewWords } from '@/components/words/use-review-words';

/** The article's revisions, newest first, each with its content hash and its reviews. */
export function RevisionTable({ articleId, revisions }: { articleId: string; revisions: RevisionEntry[] }) {
  const t = useReviewWords('revisions');
  const format = useFormatter();
  const at = (time: Date) => format.dateTime(time, TIME_IN_LIST);
  if (revisions.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('made')}</th>
          <th scope="col">{t('reviews')}</th>
          <th scope="col">{t('hash')}</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((revision) => (
          <tr key={revision.id}>
            <td>
              <Group gap={6} wrap="nowrap" style={{ whiteSpace: 'nowrap' }}>
                <Anchor
                  component={Link}
                  href={historyHref(articleId, {
                    section: null,
                    show: stateKey({ kind: 'revision', number: revision.number }),
                  })}
                >
                  {t('numbered', { number: revision.number })}
                </Anchor>
                {revision.isApproved && (
                  <Badge radius="sm" color="gray.8">
                    {t('approved')}
                  </Badge>
                )}
                {revision.isLive && <Badge radius="sm">{t('live')}</Badge>}
                {(revision.wasApproved || revision.wasLive) && (
                  <Badge radius="sm" color="gray.8" variant="outline">
                    {t(revision.wasLive ? 'wasLive' : 'wasApproved')}
                  </Badge>
                )}
              </Group>
            </td>
            <td data-label={t('made')}>
              {t('by', { name: revision.createdBy, at: at(revision.createdAt) })}
            </td>
            <td data-label={t('reviews')}>
              <div>
                {revision.reviews.map((review) => (
                  <div key={review.id}>
                    <Anchor component={Link} href={`/desk/reviews/${review.id}/record`} size="sm">
                      {t(`status.${review.status}`)} · {at(review.submittedAt)}
                    </Anchor>
                  </div>
                ))}
              </div>
            </td>
            <td data-label={t('hash')}>
              <ShortHash value={revision.contentHash} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
