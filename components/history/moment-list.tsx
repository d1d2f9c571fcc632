import { Badge, Group, Text } from '@mantine/core';
import { useFormatter } from 'next-intl';
import { Link } from '@/components/ui/link';
import { useHistoryWords } from '@/components/words/use-history-words';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { StepEntry } from '@/lib/history/queries/list-steps';
import type { SittingEntry } from '@/lib/history/queries/list-sittings';
import type { RevisionEntry } from '@/lib/reviews/queries/list-revisions';
import styles from './history.module.css';
import type { Moment } from './moments';

type Props = {
  moments: readonly Moment[];
  shown: string | null;
  hrefOf: (key: string) => string;
  /** Of the whole article: how many sections a sitting touched is told. */
  isWhole: boolean;
};

/** Who changed what when, newest first, each to be opened. */
export function MomentList({ moments, shown, hrefOf, isWhole }: Props) {
  const t = useHistoryWords();
  if (moments.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <ol className={styles.list} aria-label={t('list')}>
      {moments.map((moment) => (
        <li key={moment.key} data-kind={moment.kind}>
          <Link
            href={hrefOf(moment.key)}
            className={styles.moment}
            aria-current={moment.key === shown ? 'true' : undefined}
          >
            {moment.kind === 'revision' && <RevisionLine revision={moment.revision} />}
            {moment.kind === 'sitting' && <SittingLine sitting={moment.sitting} isWhole={isWhole} />}
            {moment.kind === 'step' && <StepLine step={moment.step} />}
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** Written as the other times of the list are: a range of Intl's own would write the Chinese date with strokes. */
function sittingTime(format: ReturnType<typeof useFormatter>, from: Date, to: Date): string {
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium' });
  const [begun, ended] = [format.dateTime(from, TIME_IN_LIST), format.dateTime(to, TIME_IN_LIST)];
  if (begun === ended) return begun;
  return `${begun}–${day(from) === day(to) ? format.dateTime(to, { timeStyle: 'short' }) : ended}`;
}

function SittingLine({ sitting, isWhole }: { sitting: SittingEntry; isWhole: boolean }) {
  const t = useHistoryWords();
  const format = useFormatter();
  const { from, to, charactersAdded, charactersRemoved, sectionIds, isArranged } = sitting;
  const parts = [
    sectionIds.length > 0 && t('amount', { added: charactersAdded, removed: charactersRemoved }),
    isWhole && sectionIds.length > 0 && t('sections', { count: sectionIds.length }),
    isArranged && t('arranged'),
  ];
  return (
    <>
      <span className={styles.when}>
        <span>{sittingTime(format, from, to)}</span>
        <b>{sitting.displayName ?? t('system')}</b>
      </span>
      <span className={styles.what}>{parts.filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** To the second: several may lie within a minute. */
function StepLine({ step }: { step: StepEntry }) {
  const t = useHistoryWords();
  const format = useFormatter();
  const { at, kept, isBeforeLoss, charactersAdded, charactersRemoved } = step;
  const parts = [
    kept && t(`kept.${kept}`),
    isBeforeLoss && t('beforeLoss'),
    t('amount', { added: charactersAdded, removed: charactersRemoved }),
  ];
  return (
    <span className={styles.what}>
      {format.dateTime(at, { timeStyle: 'medium' })} · {parts.filter(Boolean).join(' · ')}
    </span>
  );
}

function RevisionLine({ revision }: { revision: RevisionEntry }) {
  const t = useHistoryWords();
  const format = useFormatter();
  return (
    <>
      <Group gap={6} component="span">
        <b>{t('revision', { number: revision.number })}</b>
        {revision.isApproved && (
          <Badge radius="sm" color="gray.8" component="span">
            {t('approved')}
          </Badge>
        )}
        {revision.isLive && (
          <Badge radius="sm" component="span">
            {t('live')}
          </Badge>
        )}
        {(revision.wasApproved || revision.wasLive) && (
          <Badge radius="sm" color="gray.8" variant="outline" component="span">
            {t(revision.wasLive ? 'wasLive' : 'wasApproved')}
          </Badge>
        )}
      </Group>
      <span className={styles.what}>
        {format.dateTime(revision.createdAt, TIME_IN_LIST)} · {t('submitted', { name: revision.createdBy })}
      </span>
    </>
  );
}
