import { useFormatter } from 'next-intl';
import type { ReactNode } from 'react';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { Fate, ProposedChange } from '@/lib/proposals/marked/marked-content';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import type { Proposer, Proposers } from './read-proposals';

/** Words that are taken out or put in: in the proposer's colour and line, and said to who does not see it. */
export function Changed({
  fate: { removedBy, insertedBy },
  proposers,
  children,
}: {
  fate: Fate;
  proposers: Proposers;
  children: ReactNode;
}) {
  const t = useProposalsWords('marked');
  const say = useSayWho();
  const changes = removedBy.length > 0 ? removedBy : insertedBy ? [insertedBy] : [];
  const who = proposersIn(changes, proposers);
  if (who.length === 0) return children;
  const kind = removedBy.length > 0 ? 'removed' : 'inserted';
  const Tag = kind === 'removed' ? 'del' : 'ins';
  const names = who.map(({ name }) => name).join(t('and'));
  return (
    <Tag data-form={formOf(who)} title={t(`told.${kind}`, { who: who.map(say).join(t('and')) })}>
      <span className="unseen">{t(`begins.${kind}`, { names })}</span>
      {children}
      <span className="unseen">{t('ends')}</span>
    </Tag>
  );
}

/** After a change: whose it is, by the signs the legend explains, with what else is to be said of it. */
export function Signs({
  changes,
  proposers,
  children,
}: {
  changes: readonly ProposedChange[];
  proposers: Proposers;
  children?: ReactNode;
}) {
  const say = useSayWho();
  return proposersIn(changes, proposers).map((one) => (
    <span key={one.sign} className="sign" data-form={one.form} title={say(one)}>
      {one.sign}
      {children}
    </span>
  ));
}

/** Who changed it, each once. */
export function proposersIn(changes: readonly ProposedChange[], proposers: Proposers): Proposer[] {
  return [...new Set(changes.map(({ by }) => by))].flatMap((by) => proposers.get(by) ?? []);
}

/** Where several take out the same, the line is nobody's own. */
export function formOf(who: readonly Proposer[]): number | 'several' | undefined {
  return who.length > 1 ? 'several' : who[0]?.form;
}

/** 初审 陈志远 2026年3月5日 09:10 */
export function useSayWho(): (proposer: Proposer) => string {
  const format = useFormatter();
  const t = useProposalsWords('marked');
  return ({ stage, name, savedAt }) => t('who', { stage, name, at: format.dateTime(savedAt, TIME_IN_LIST) });
}
