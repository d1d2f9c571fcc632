import './marked-copy.css';
import { useFormatter } from 'next-intl';
import type { ReactNode } from 'react';
import { articleName } from '@/lib/domain/article/article-title';
import { TIME_IN_FULL } from '@/lib/domain/time-formats';
import type { ReviewRecord } from '@/lib/reviews/queries/get-review-record';
import { ShortHash } from '@/components/ui/short-hash';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import type { CopyText } from './copy-texts';
import { ProposalLegend } from './proposal-legend';
import type { ReadProposal } from './read-proposals';

type Props = {
  record: Pick<ReviewRecord, 'headline' | 'bodyName' | 'year' | 'revisionNumber' | 'contentHash'>;
  text: CopyText;
  /** Whose the text is. */
  proposals: readonly ReadProposal[];
  printedAt: Date;
  children: ReactNode;
};

/** A sheet: what it is of, by number and hash, whose the changes are, and the text. */
export function MarkedCopy({ record, text, proposals, printedAt, children }: Props) {
  const t = useProposalsWords('copy');
  const terms = useTermsWords();
  const format = useFormatter();
  return (
    <div className="marked-copy">
      <h1>{t(`title.${text}`)}</h1>
      <p className="about">
        <span>
          <strong>{articleName(record)}</strong>
        </span>
        <span>{t('body', { year: `${record.year}`, body: record.bodyName })}</span>
        <span>{t('revision', { number: record.revisionNumber })}</span>
        <span>
          {t('hash')} <ShortHash value={record.contentHash} />
        </span>
      </p>
      <div className="whose">
        {text === 'original' && <p className="about">{t('original')}</p>}
        {text === 'marked' && <ProposalLegend proposals={proposals} />}
        {text === 'clean' &&
          proposals.map(({ id, proposer: { stage, name, savedAt } }) => (
            <p key={id} className="about">
              {t('cleanOf', { stage, name, at: format.dateTime(savedAt, TIME_IN_FULL) })}
            </p>
          ))}
      </div>
      {children}
      <p className="printed-at">
        {t('printedAt', { product: terms('product'), at: format.dateTime(printedAt, TIME_IN_FULL) })}
      </p>
    </div>
  );
}
