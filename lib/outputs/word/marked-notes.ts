import { Paragraph, type TextRun } from 'docx';
import type { Fate, MarkedBlockGroup, ProposedChange } from '@/lib/proposals/marked/marked-content';
import type { MarkedShop } from './marked-pieces';
import { signRuns } from './marked-runs';
import { SIZE } from './word-measures';
import { plainRun } from './word-runs';
import type { WordKey } from './word-words';

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

const SET_WORDS: Record<string, WordKey> = {
  bulletList: 'marked.set.bulletList',
  orderedList: 'marked.set.orderedList',
  tableCell: 'marked.set.tableCell',
  tableHeader: 'marked.set.tableHeader',
};

/** What is done with a group as a whole. */
export function groupNotes(block: MarkedBlockGroup, file: MarkedShop): TextRun[] {
  const { pens, words } = file;
  const set = block.setBy.flatMap(({ change, markup }) => {
    const key = SET_WORDS[markup.type] ?? 'marked.set.other';
    const said = words(key, { start: String(markup.attrs.start ?? 1) });
    return [plainRun(said), ...signRuns([change], pens)];
  });
  return [...moveRuns(block, file), ...set];
}
