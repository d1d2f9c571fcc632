import { Paragraph, type TextRun } from 'docx';
import type { Fate, ProposedChange } from '@/lib/proposals/marked/marked-content';
import type { MarkedShop } from './marked-pieces';
import { SIZE } from './word-measures';
import { plainRun } from './word-runs';

/** A line of its own that says what cannot be seen in the words. */
export function noteLine(runs: readonly TextRun[]): Paragraph[] {
  return runs.length === 0 ? [] : [new Paragraph({ style: 'Note', children: [...runs] })];
}

/** Where something moved has gone, or come from. */
export function moveRuns({ removedBy, insertedBy }: Fate, { pens, words }: MarkedShop): TextRun[] {
  const told = (changes: readonly ProposedChange[], key: 'marked.movedTo' | 'marked.movedFrom') =>
    changes.flatMap(({ by, move }) => {
      const pen = move && pens.get(by);
      if (!move || !pen) return [];
      const said = `${pen.sign}${words(`${key}.${move}`)} `;
      return [plainRun(said, { color: pen.form.color, bold: true, size: SIZE.smallFour })];
    });
  return [...told(removedBy, 'marked.movedTo'), ...told(insertedBy ? [insertedBy] : [], 'marked.movedFrom')];
}

/** A line beside paragraphs that stand where somebody moved them. */
export function barBeside({ bar }: MarkedShop) {
  if (!bar) return {};
  return { border: { left: { style: 'single', size: 12, space: 8, color: bar.form.color } } } as const;
}
