import type { Advances } from './advances';
import { balancedLines } from './balanced-lines';
import { breakLines, type Line } from './break-lines';
import type { Inline, PageArticle, PagePhoto, PageTable, Piece } from './page-article';

export type ElementKind = 'paragraph' | 'subhead';

/** One thing that stands in the columns: a line of text, or a heading with its room. */
export type FlowItem = {
  kind: 'line' | 'subhead';
  /** The number of the paragraph or heading it is of, in reading order. */
  element: number;
  isFirst: boolean;
  /** Grid lines it takes. */
  height: number;
  /** In em from the column's left. */
  x: number;
  lines: Line[];
};

/** What stands over whole columns, taken out of the flow. `before`: the element it stands before in the text. */
export type Float = { before: number; index: number; block: PagePhoto | PageTable };

export type Flow = { items: FlowItem[]; floats: Float[]; elements: ElementKind[]; lines: number };

/** A heading is set larger than the text by this much. */
export const SUBHEAD_SIZE = 1.18;

/** An article as the lines of one long column, `measure` em wide. */
export function flowOf({ sections }: PageArticle, advances: Advances, measure: number): Flow {
  const items: FlowItem[] = [];
  const floats: Float[] = [];
  const elements: ElementKind[] = [];
  const paragraph = (inlines: Inline[], isQuote: boolean) => {
    const inset = isQuote ? 1 : 0;
    const lines = breakLines(inlines, advances, { measure: measure - 2 * inset, indent: 2 });
    lines.forEach((line, at) =>
      items.push({
        kind: 'line',
        element: elements.length,
        isFirst: at === 0,
        height: 1,
        x: inset,
        lines: [line],
      }),
    );
    elements.push('paragraph');
  };
  for (const { headingLines, blocks } of sections) {
    if (headingLines.length > 0) {
      const lines = headingLines.flatMap((text) =>
        balancedLines(plain(text, 'black'), advances, measure / SUBHEAD_SIZE),
      );
      const height = Math.ceil(lines.length * SUBHEAD_SIZE * 0.9 + 0.8);
      items.push({ kind: 'subhead', element: elements.length, isFirst: true, height, x: 0, lines });
      elements.push('subhead');
    }
    for (const block of blocks) {
      if (block.kind !== 'paragraph') floats.push({ before: elements.length, index: floats.length, block });
      else if (block.inlines.length > 0 || block.marker)
        paragraph(block.marker ? [plain(block.marker), ...block.inlines] : block.inlines, block.isQuote);
    }
  }
  return { items, floats, elements, lines: items.reduce((sum, { height }) => sum + height, 0) };
}

export function plain(text: string, face: Piece['face'] = 'regular'): Piece {
  return { text, face, script: null, href: null, isDotted: false };
}
