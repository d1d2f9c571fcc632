import { Anchor, Stack, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { PublicationBadge } from '@/components/articles/status-badge';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { PublicationForDesk } from '@/lib/publications/queries/get-publication';
import { usePublicationWords } from '@/components/words/use-publication-words';

/** What the public sees now, where, since when, and what was corrected. */
export function PublicationFacts({ desk }: { desk: PublicationForDesk }) {
  const t = usePublicationWords();
  const format = useFormatter();
  const at = (time: Date) => format.dateTime(time, TIME_IN_LIST);
  const { publication, state } = desk;
  const address = publication && `/${publication.year}/${publication.slug}`;
  return (
    <Stack gap={6}>
      <div>
        <PublicationBadge state={state} />
      </div>
      {address && (state === 'live' || state === 'withdrawn') && (
        <Anchor href={address} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {address}
        </Anchor>
      )}
      {publication?.publishedAt && (
        <Text size="sm">
          {t('publishedAt', {
            at: at(publication.publishedAt),
            name: publication.publishedBy?.displayName ?? t('system'),
          })}
        </Text>
      )}
      {state === 'scheduled' && publication?.scheduledFor && (
        <Text size="sm">
          {t('dueAt', {
            at: at(publication.scheduledFor),
            name: publication.scheduledBy?.displayName ?? t('system'),
            address: address ?? '',
          })}
        </Text>
      )}
      {state === 'withdrawn' && publication?.withdrawnAt && (
        <Text size="sm">
          {t('withdrawnAt', {
            at: at(publication.withdrawnAt),
            name: publication.withdrawnBy?.displayName ?? t('system'),
            reason: publication.withdrawReason,
          })}
        </Text>
      )}
      {publication && (
        <Text size="sm" c="dimmed">
          {t('revision', { number: publication.revision.number })}
        </Text>
      )}
      {publication?.errata.map((erratum) => (
        <Text key={erratum.id} size="sm" style={{ borderLeft: '3px solid var(--seal)' }} pl="xs">
          {t('erratum', { at: at(erratum.issuedAt), name: erratum.issuedBy.displayName })}
          <br />
          {erratum.note}
        </Text>
      ))}
    </Stack>
  );
}
