import { Fragment, type ReactNode } from 'react';
import { fateWithin } from '@/lib/proposals/marked/fate-within';
import type { Fate, MarkedPiece, Marks, ProposedChange } from '@/lib/proposals/marked/marked-content';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { Changed, formOf, proposersIn, Signs, useSayWho } from './changed';
import type { Proposers } from './read-proposals';
import { withMarks } from './with-marks';

type Props = {
  pieces: readonly MarkedPiece[];
  /** What became of the block they stand in. */
  around: Fate;
  endRemovedBy?: readonly ProposedChange[];
  proposers: Proposers;
};

/** The words of one block. A sign stands where a change ends, and what the block itself shares once at its end. */
export function MarkedPieces({ pieces, around, endRemovedBy = [], proposers }: Props) {
  const runs = runsOf(pieces);
  const ofBlock = changesIn(around);
  const isBare = pieces.every(({ text }) => text === '') && ofBlock.length > 0;
  return (
    <>
      {runs.map((run, at) => {
        const rest = runs.slice(at + 1).flatMap(([piece]) => [...changesIn(piece), ...settersOf(piece)]);
        const later = [...rest, ...endRemovedBy];
        const isOver = (change: ProposedChange) => !later.some((other) => isSame(change, other));
        return (
          <Fragment key={at}>
            <Run run={run} around={around} proposers={proposers} />
            <Signs changes={changesIn(run[0]).filter(isOver)} proposers={proposers} />
            <SetNotes piece={run[0]} isOver={isOver} proposers={proposers} />
            {brokenAfter(run.at(-1) ?? run[0])}
          </Fragment>
        );
      })}
      {isBare && (
        <Changed fate={around} proposers={proposers}>
          ¶
        </Changed>
      )}
      {endRemovedBy.length > 0 && (
        <>
          <Changed fate={{ removedBy: [...endRemovedBy], insertedBy: null }} proposers={proposers}>
            ¶
          </Changed>
          <Signs changes={endRemovedBy} proposers={proposers} />
        </>
      )}
      <Signs changes={ofBlock} proposers={proposers} />
    </>
  );
}

type PieceRun = [MarkedPiece, ...MarkedPiece[]];

/** Neighbours of which the same became, whatever their marks. */
function runsOf(pieces: readonly MarkedPiece[]): PieceRun[] {
  const runs: PieceRun[] = [];
  const key = (piece: MarkedPiece) => JSON.stringify([piece.removedBy, piece.insertedBy, settersOf(piece)]);
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last && key(last[0]) === key(piece)) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function Run({ run, around, proposers }: { run: PieceRun; around: Fate; proposers: Proposers }) {
  const t = useProposalsWords('marked');
  const say = useSayWho();
  const [piece] = run;
  const fate = fateWithin(around, piece);
  const isChanged = changesIn(fate).length > 0;
  const words = run.map((one, at) => (
    <Fragment key={at}>
      {shown(one, isChanged)}
      {at < run.length - 1 && brokenAfter(one)}
    </Fragment>
  ));
  const setters = proposersIn(settersOf(piece), proposers);
  if (setters.length === 0) {
    return (
      <Changed fate={fate} proposers={proposers}>
        {words}
      </Changed>
    );
  }
  const told = t('told.set', { who: setters.map(say).join(t('and')) });
  return (
    <Changed fate={fate} proposers={proposers}>
      <span className="set" data-form={formOf(setters)} title={told}>
        <span className="unseen">
          {t('begins.set', { names: setters.map(({ name }) => name).join(t('and')) })}
        </span>
        {words}
        <span className="unseen">{t('ends')}</span>
      </span>
    </Changed>
  );
}

type NotesProps = { piece: MarkedPiece; isOver: (change: ProposedChange) => boolean; proposers: Proposers };

/** What became of words that stay: bold, a link no longer. */
function SetNotes({ piece: { marks: before, setBy }, isOver, proposers }: NotesProps) {
  const t = useProposalsWords('marked');
  const ended = setBy.filter(({ change }) => isOver(change));
  return ended.map(({ change, marks }) => {
    const come = marks
      .filter((mark) => !has(before, mark))
      .map(({ type }) => t('given', { mark: t(`mark.${type}`) }));
    const gone = before
      .filter((mark) => !has(marks, mark))
      .map(({ type }) => t('lost', { mark: t(`mark.${type}`) }));
    return (
      <Signs key={change.by + change.id} changes={[change]} proposers={proposers}>
        {[...come, ...gone].join(t('and'))}
      </Signs>
    );
  });
}

/** A seam and a line break have a sign where they are changed. */
function shown({ kind, text, marks }: MarkedPiece, isChanged: boolean): ReactNode {
  if (kind === 'text') return withMarks(text, marks);
  return isChanged && (kind === 'seam' ? '¶' : '↵');
}

/** What a seam or a line break does is seen where it stands or comes to stand. */
function brokenAfter({ kind, removedBy }: MarkedPiece): ReactNode {
  if (kind === 'break') return <br />;
  return kind === 'seam' && removedBy.length === 0 && <span className="seam-break" />;
}

function changesIn({ removedBy, insertedBy }: Fate): ProposedChange[] {
  return insertedBy ? [...removedBy, insertedBy] : removedBy;
}

const settersOf = ({ setBy }: MarkedPiece) => setBy.map(({ change }) => change);

const isSame = (one: ProposedChange, other: ProposedChange) => one.by === other.by && one.id === other.id;

const has = (marks: Marks, mark: Marks[number]) =>
  marks.some((one) => JSON.stringify(one) === JSON.stringify(mark));
