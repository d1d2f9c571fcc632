import './marked.css';
import { useFormatter } from 'next-intl';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import type { ReadProposal } from './read-proposals';

/** Whose each sign, colour and line is: stage, name and time, and what became of what they proposed. */
export function ProposalLegend({ proposals }: { proposals: readonly ReadProposal[] }) {
  const t = useProposalsWords('legend');
  const format = useFormatter();
  return (
    <ul className="marked marked-legend" aria-label={t('label')}>
      {proposals.map(
        ({ id, proposer: { sign, form, stage, name, savedAt }, isOpen, differences, answers }) => {
          const known = new Set(differences.map((difference) => difference.id));
          const answered = answers.filter(({ differenceId }) => known.has(differenceId));
          const taken = answered.filter(({ isTaken }) => isTaken).length;
          return (
            <li key={id}>
              <span className="sign" data-form={form}>
                {sign}
              </span>
              <span>
                <strong>{t('who', { stage, name })}</strong> {format.dateTime(savedAt, TIME_IN_LIST)}
              </span>
              <span aria-hidden>
                <ins data-form={form}>{t('inserted')}</ins> <del data-form={form}>{t('removed')}</del>
              </span>
              <span>
                {t('count', { count: differences.length })}
                {answered.length > 0 && t('answered', { taken, refused: answered.length - taken })}
              </span>
              {isOpen && <span>{t('open')}</span>}
            </li>
          );
        },
      )}
    </ul>
  );
}
