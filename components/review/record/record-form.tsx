import { TIME_IN_FULL } from '@/lib/domain/time-formats';
import './record.css';
import { useFormatter } from 'next-intl';
import type { ReviewRecord } from '@/lib/reviews/queries/get-review-record';
import { useAccountWords } from '@/components/words/use-account-words';
import { useReviewWords } from '@/components/words/use-review-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { StageRow } from './stage-row';

/** Characters of the note and the opinions of all stages that fit on one A4 page in full size. */
const ROOM_FOR_OPINIONS = 1000;

/** The bordered form. Long opinions are set smaller, so that the usual ones stay on one page. */
export function RecordForm({ record, printedAt }: { record: ReviewRecord; printedAt: Date }) {
  const t = useReviewWords('record');
  const terms = useTermsWords();
  const account = useAccountWords();
  const showTime = useShowTime();
  const said = record.note + record.stages.map((stage) => stage.decision?.opinion ?? '').join('');
  return (
    <article className="record" data-dense={said.length > ROOM_FOR_OPINIONS || undefined}>
      <h1>{t('title')}</h1>
      <table aria-label={t('title')}>
        <colgroup>
          <col className="record-label" />
          <col />
          <col className="record-label" />
          <col />
        </colgroup>
        <tbody>
          <tr>
            <th scope="row">{t('headline')}</th>
            <td colSpan={3} className="record-headline">
              {record.headline.map((line, index) => (
                <span key={index}>{line} </span>
              ))}
            </td>
          </tr>
          <Pair
            of={[t('body'), record.bodyName]}
            and={[t('year'), t('yearValue', { year: `${record.year}` })]}
          />
          <Pair
            of={[t('revision'), t('revisionNumber', { number: record.revisionNumber })]}
            and={[t('authors'), record.authors.join(account('listComma'))]}
          />
          {record.proposers.length > 0 && (
            <tr>
              <th scope="row">{t('proposers')}</th>
              <td colSpan={3}>
                {record.proposers.map(({ person, stages, differences, characters, ofCharacters }) => (
                  <p key={person.id} className="record-said">
                    {stages.length === 0
                      ? t('proposerOfCopy', { name: person.displayName })
                      : t('proposerShare', {
                          name: person.displayName,
                          stages: stages.join(terms('and')),
                          ...{ differences, characters, of: ofCharacters },
                        })}
                  </p>
                ))}
              </td>
            </tr>
          )}
          <Pair
            of={[t('submitter'), record.submittedBy]}
            and={[t('submittedAt'), showTime(record.submittedAt)]}
          />
          {record.note !== '' && (
            <tr>
              <th scope="row">{t('note')}</th>
              <td colSpan={3}>
                <p className="record-said">{record.note}</p>
              </td>
            </tr>
          )}
          <Pair
            of={[t('outcome'), t(`outcomes.${record.status}`)]}
            and={[t('closedAt'), record.closedAt ? showTime(record.closedAt) : t('none')]}
          />
          {record.stages.map((stage) => (
            <StageRow key={stage.id} stage={stage} />
          ))}
          <tr>
            <th scope="row">{t('hash')}</th>
            <td colSpan={3}>
              <Hash value={record.contentHash} />
              <p className="record-note">{t('hashNote')}</p>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="record-signatures">
        <span>{t('signature')}</span>
        <span>{t('seal')}</span>
        <span>{t('date')}</span>
      </p>
      <p className="record-note">{t('printedAt', { product: terms('product'), at: showTime(printedAt) })}</p>
    </article>
  );
}

type Field = [label: string, value: string];

function Pair({ of, and }: { of: Field; and: Field }) {
  return (
    <tr>
      <th scope="row">{of[0]}</th>
      <td>{of[1]}</td>
      <th scope="row">{and[0]}</th>
      <td>{and[1]}</td>
    </tr>
  );
}

/** In groups of eight, which is how a person compares two; copied it has no spaces. */
function Hash({ value }: { value: string }) {
  return (
    <code className="record-hash">
      {(value.match(/.{1,8}/g) ?? []).map((group, index) => (
        <span key={index}>
          {group}
          <wbr />
        </span>
      ))}
    </code>
  );
}

function useShowTime(): (at: Date) => string {
  const format = useFormatter();
  return (at) => format.dateTime(at, TIME_IN_FULL);
}
