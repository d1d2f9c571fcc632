'use client';

import { memo, useMemo } from 'react';
import type { Flag } from '@/lib/intake/plan';
import type { Row } from '@/lib/intake/rows/row';
import { useImportsWords } from '@/components/words/use-imports-words';
import { sourceLines, type SourceLine } from './source-lines';
import { FlagNumbers } from './flag-numbers';
import classes from './plan.module.css';

type Props = {
  text: string;
  rows: Row[];
  flags: Flag[];
  currentId: string | null;
  onChoose: (id: string) => void;
};

/** The source as it came, each passage marked by what it became. */
export const SourcePane = memo(function SourcePane({ text, rows, flags, currentId, onChoose }: Props) {
  const lines = useMemo(() => sourceLines(text, rows, flags), [text, rows, flags]);
  return lines.map((line) => (
    <Line
      key={line.start}
      line={line}
      currentId={line.parts.some(({ row }) => row === currentId) ? currentId : null}
      onChoose={onChoose}
    />
  ));
});

type LineProps = { line: SourceLine; currentId: string | null; onChoose: (id: string) => void };

const Line = memo(function Line({ line, currentId, onChoose }: LineProps) {
  const t = useImportsWords();
  return (
    <p className={classes.line}>
      {line.parts.map(({ text, row, kind, isFirst, numbers }, index) =>
        row === null || kind === null ? (
          text
        ) : (
          <span
            key={index}
            id={isFirst ? `source-${row}` : undefined}
            className={`${classes.part} ${classes.kind}`}
            data-kind={kind}
            data-current={row === currentId || undefined}
            onClick={() => onChoose(row)}
          >
            {isFirst && <span className={classes.mark}>{t(`kinds.${kind}`)}</span>}
            {numbers && <FlagNumbers numbers={numbers} />}
            {text}
          </span>
        ),
      )}
    </p>
  );
}, isSame);

function isSame(before: LineProps, after: LineProps): boolean {
  if (before.currentId !== after.currentId || before.onChoose !== after.onChoose) return false;
  const [one, other] = [before.line.parts, after.line.parts];
  return (
    one.length === other.length &&
    one.every((part, at) => {
      const same = other[at];
      return (
        same?.row === part.row &&
        same.kind === part.kind &&
        same.text === part.text &&
        same.numbers?.join() === part.numbers?.join() &&
        same.isFirst === part.isFirst
      );
    })
  );
}
