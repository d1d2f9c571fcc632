import { useFormatter } from 'next-intl';
import { TIME_IN_FULL } from '@/lib/domain/time-formats';
import type { StageForReader } from '@/lib/reviews/queries/stages-for-reader';
import { useReviewWords } from '@/components/words/use-review-words';
import { useTermsWords } from '@/components/words/use-terms-words';

/** One stage of the form: its opinion in full, and below it who decided what and when. */
export function StageRow({ stage }: { stage: StageForReader }) {
  const t = useReviewWords('record');
  const terms = useTermsWords();
  const format = useFormatter();
  const { decision } = stage;
  return (
    <tr>
      <th scope="row">{t('stageOpinion', { stage: stage.name })}</th>
      <td colSpan={3}>
        <p className="record-opinion">{decision ? decision.opinion || t('noOpinion') : t('notDecided')}</p>
        <p className="record-decision">
          <span>
            {t('verdict')}
            <strong>{decision ? terms(`verdict.${decision.verdict}`) : t('none')}</strong>
          </span>
          <span>
            {t('reviewer')}
            {decision?.by.displayName ?? t('none')}
          </span>
          <span>
            {t('decidedAt')}
            {decision ? format.dateTime(decision.decidedAt, TIME_IN_FULL) : t('none')}
          </span>
        </p>
        {decision?.passwordResetAt && (
          <p className="record-note">
            {t('afterReset', { at: format.dateTime(decision.passwordResetAt, TIME_IN_FULL) })}
          </p>
        )}
      </td>
    </tr>
  );
}
