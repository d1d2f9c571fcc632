import { type TextRun, type IRunOptions } from 'docx';
import type { Fate, ProposedChange } from '@/lib/proposals/marked/marked-content';
import { pensIn, type Pens } from './marked-proposer';
import { plainRun } from './word-runs';

export function changesIn({ removedBy, insertedBy }: Fate): ProposedChange[] {
  return insertedBy ? [...removedBy, insertedBy] : removedBy;
}

/**
 * Words that are taken out are struck, words put in underlined, in the colour of whose change it is. What several take
 * out is struck twice and is nobody's colour.
 */
export function markedLook({ removedBy, insertedBy }: Fate, pens: Pens): IRunOptions {
  const changes = removedBy.length > 0 ? removedBy : insertedBy ? [insertedBy] : [];
  const [pen, ...others] = pensIn(changes, pens);
  if (!pen) return {};
  if (others.length > 0) return { doubleStrike: true };
  const { color, underline } = pen.form;
  if (removedBy.length > 0) return { color, strike: true };
  return { color, underline: { type: underline, color } };
}

/** After a change: whose it is, by the signs the legend explains. `said`: what else is to be said of it. */
export function signRuns(changes: readonly ProposedChange[], pens: Pens, said = ''): TextRun[] {
  return pensIn(changes, pens).map(({ sign, form: { color } }) =>
    plainRun(`${sign}${said}`, { color, superScript: true, bold: true }),
  );
}
