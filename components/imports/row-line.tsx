'use client';

import { memo } from 'react';
import type { Part } from '@/lib/intake/rows/correction';
import type { Row } from '@/lib/intake/rows/row';
import { useImportsWords } from '@/components/words/use-imports-words';
import { FlagNumbers } from './flag-numbers';
import { isSameNote, type RowNote } from './row-notes';
import classes from './plan.module.css';

type Props = {
  row: Row;
  note: RowNote | null;
  isCurrent: boolean;
  topicNames: ReadonlyMap<string, string>;
  onChoose: (id: string) => void;
};

/** A passage and what it becomes. */
export const RowLine = memo(function RowLine({ row, note, isCurrent, topicNames, onChoose }: Props) {
  const t = useImportsWords();
  const { id, kind, text, starts, startsArticle, topics, topicsByHand, photo, reason } = row;
  const words =
    kind === 'caption' && photo ? photo.caption.text : reason === 'over_limit' ? begun(text) : text;
  const names = topics?.map(({ topicId }) => topicNames.get(topicId)).filter(Boolean) ?? [];
  return (
    <div
      id={`row-${id}`}
      role="option"
      aria-selected={isCurrent}
      className={`${classes.row} ${classes.kind}`}
      data-kind={kind}
      onClick={() => onChoose(id)}
    >
      {(startsArticle || starts) && (
        <span className={classes.begins}>
          {[
            startsArticle && t('begins.article'),
            starts && t(`begins.${starts}`),
            ...(starts ? names : []),
            starts && topicsByHand && t('topics.byHandShort'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
      {kind !== 'removed' && <span className={classes.grip} data-grip aria-hidden title={t('drag')} />}
      <span className={classes.label}>{t(`kinds.${kind}`)}</span>
      <span className={classes.words}>
        {note && note.numbers.length > 0 && <FlagNumbers numbers={note.numbers} />}
        {note?.parts ? <Corrected parts={note.parts} /> : words || t('pictureAlone')}
        {kind === 'caption' && photo?.credit && ` ${t('credit', { credit: photo.credit })}`}
        {kind === 'removed' && reason && ` ${t('because', { reason: t(`reasons.${reason}`) })}`}
      </span>
    </div>
  );
}, isSame);

function isSame(before: Props, after: Props): boolean {
  const keys = ['row', 'isCurrent', 'topicNames', 'onChoose'] as const;
  return keys.every((key) => before[key] === after[key]) && isSameNote(before.note, after.note);
}

function Corrected({ parts }: { parts: Part[] }) {
  return parts.map(({ text, was }, index) =>
    was === null ? (
      text
    ) : (
      <span key={index}>
        <del>{was}</del>
        <ins>{text}</ins>
      </span>
    ),
  );
}

/** What was over the limit may be a whole book. */
function begun(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
