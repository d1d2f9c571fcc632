import type { ReviewRecord } from '@/lib/reviews/queries/get-review-record';
import type { PdfWords, RecordWords } from './pdf-words';
import { timeInChinese } from './time-in-chinese';

type Field = { label: string; value: string };

/** A line of the form: two short fields, one across it, or what a stage said with who, how and when. */
export type RecordRow =
  | { kind: 'pair'; fields: [Field, Field] }
  | { kind: 'whole'; label: string; paragraphs: string[]; look: 'headline' | 'words' | 'hash' }
  | { kind: 'stage'; label: string; paragraphs: string[]; facts: string[]; remark: string };

const NONE = '—';

/** The lines of a 审核表, in the order of the form on the desk. */
export function recordRows(record: ReviewRecord, { record: words, joint }: PdfWords): RecordRow[] {
  const pair = (...fields: [Field, Field]): RecordRow => ({ kind: 'pair', fields });
  const field = (label: string, value: string): Field => ({ label, value });
  const { proposers, note } = record;
  return [
    {
      kind: 'whole',
      label: words.headline,
      paragraphs: [record.headline.join(' ') || NONE],
      look: 'headline',
    },
    pair(field(words.body, record.bodyName), field(words.year, `${record.year}`)),
    pair(field(words.revision, `${record.revisionNumber}`), field(words.authors, record.authors.join(joint))),
    ...(proposers.length > 0
      ? [
          whole(
            words.proposers,
            proposers.map((share) => shareWords(share, words, joint)),
          ),
        ]
      : []),
    pair(
      field(words.submitter, record.submittedBy),
      field(words.submittedAt, timeInChinese(record.submittedAt)),
    ),
    ...(note !== '' ? [whole(words.note, note.split('\n'))] : []),
    pair(
      field(words.outcome, words.outcomes[record.status]),
      field(words.closedAt, record.closedAt ? timeInChinese(record.closedAt) : NONE),
    ),
    ...record.stages.map((stage) => stageRow(stage, words, joint)),
    {
      kind: 'whole',
      label: words.hash,
      paragraphs: [(record.contentHash.match(/.{1,8}/g) ?? []).join(' '), words.hashNote],
      look: 'hash',
    },
  ];
}

function whole(label: string, paragraphs: string[]): RecordRow {
  return { kind: 'whole', label, paragraphs, look: 'words' };
}

function shareWords(share: ReviewRecord['proposers'][number], words: RecordWords, joint: string): string {
  const { person, stages, differences, characters, ofCharacters } = share;
  if (stages.length === 0) return `${person.displayName}：${words.proposedInCopy}`;
  const taken = `${words.taken} ${differences} ${words.places}，${characters} ${words.characters}`;
  const whole = `${words.ofAll} ${ofCharacters} ${words.characters}`;
  return `${person.displayName}（${stages.join(joint)}）：${taken}（${whole}）`;
}

function stageRow(stage: ReviewRecord['stages'][number], words: RecordWords, joint: string): RecordRow {
  const { name, reviewers, decision } = stage;
  const label = `${name}${words.opinion}`;
  if (!decision) {
    const named = reviewers.map(({ displayName }) => displayName).join(joint);
    const facts = named === '' ? [] : [`${words.reviewer}${named}`];
    return { kind: 'stage', label, paragraphs: [words.notDecided], facts, remark: '' };
  }
  const { by, verdict, opinion, decidedAt, passwordResetAt } = decision;
  return {
    kind: 'stage',
    label,
    paragraphs: opinion === '' ? [words.noOpinion] : opinion.split('\n'),
    facts: [
      `${words.reviewer}${by.displayName}`,
      `${words.verdict}${words.verdicts[verdict]}`,
      `${words.decidedAt}${timeInChinese(decidedAt)}`,
    ],
    remark: passwordResetAt ? `${words.passwordReset}（${timeInChinese(passwordResetAt)}）` : '',
  };
}
