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
      {publication?.withdrawKind && <Withdrawal publication={publication} />}
      {publication && (
        <Text size="sm" c="dimmed">
          {t('revision', { number: publication.revision.number })}
        </Text>
      )}
      {publication?.errata.map((erratum) => (
        <Text key={erratum.id} size="sm" style={{ borderLeft: '3px solid var(--seal)' }} pl="xs">
          {t(erratum.kind === 'major' ? 'erratum' : 'minorErratum', {
            at: at(erratum.issuedAt),
            name: erratum.issuedBy.displayName,
          })}
          {erratum.note !== '' && <br />}
          {erratum.note}
        </Text>
      ))}
    </Stack>
  );
}

/** Of what kind the withdrawal was, what readers are told, and what only the office knows. */
function Withdrawal({ publication }: { publication: NonNullable<PublicationForDesk['publication']> }) {
  const t = usePublicationWords();
  const format = useFormatter();
  const { withdrawKind, withdrawnAt, withdrawnBy, withdrawReason, withdrawWords, replacedBy } = publication;
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm" fw={600}>
        {t(`withdraw.kinds.${withdrawKind}`)}
      </Text>
      {replacedBy && (
        <Anchor href={`/${replacedBy.year}/${replacedBy.slug}`} size="sm">
          {t('replacedBy', { title: replacedBy.title })}
        </Anchor>
      )}
      {withdrawnAt && (
        <Text size="sm">
          {t('withdrawnAt', {
            at: format.dateTime(withdrawnAt, TIME_IN_LIST),
            name: withdrawnBy?.displayName ?? t('system'),
            reason: withdrawReason,
          })}
        </Text>
      )}
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {withdrawWords === '' ? t('noPublicWords') : t('publicWords', { words: withdrawWords })}
      </Text>
    </div>
  );
}
