import type { Node } from '@tiptap/pm/model';
import { blockTexts, type DocumentRange } from '@/lib/document/anchor-text';
import { toProseMirror } from '@/lib/document/document-schema';
import type { DocumentNode } from '@/lib/domain/article/content';
import type { Claim } from './claim';
import { claimsInOrder } from './claims-in-order';
import { yearOf } from './scan-claims';
import { scanLine, type LineSetting } from './scan-line';
import { scanTable, type TableCell } from './scan-table';
import { withoutRepeats } from './without-repeats';

/** A claim of a section: `start` and `end` in its anchorText, `from` and `to` ProseMirror's positions. */
export type DocumentClaim = Claim & DocumentRange;

/** A paragraph, cell or caption: where it begins in the anchor text and in the document. */
type Block = { node: Node; offset: number; from: number; text: string };

/**
 * The claims of a section's document in reading order. A table's heads say what its figures count; what a caption repeats
 * of the section is no second claim. `year`: the article's own, else the one the section names.
 */
export function scanDocument(doc: DocumentNode | Node, setting: Partial<LineSetting> = {}): DocumentClaim[] {
  const root = toProseMirror(doc);
  const blocks = blocksOf(root);
  const year = setting.year ?? yearOf(blocks.map(({ text }) => text).join('\n'));
  const whole: LineSetting = { isOutlook: false, ...setting, year };
  let group = 1;
  const scan = (block: Block) => {
    const claims = scanLine(block.text, block.offset, whole, group);
    group = claims.reduce((next, claim) => Math.max(next, (claim.group ?? 0) + 1), group);
    return claims;
  };
  const inTables = new Set<Node>();
  const tables = tablesOf(root, blocks, inTables).flatMap((rows) => scanTable(rows, whole));
  const paragraphs = blocks
    .filter(({ node }) => node.type.name !== 'photo' && !inTables.has(node))
    .flatMap(scan);
  const captions = blocks.filter(({ node }) => node.type.name === 'photo').flatMap(scan);
  const body = [...paragraphs, ...tables];
  return claimsInOrder([...body, ...withoutRepeats(body, captions)]).map((claim) => ({
    ...claim,
    ...rangeOf(blocks, claim),
  }));
}

function blocksOf(root: Node): Block[] {
  const nodes: { node: Node; from: number }[] = [];
  root.descendants((node, position) => {
    if (!node.isTextblock) return true;
    nodes.push({ node, from: position + 1 });
    return false;
  });
  const texts = blockTexts(root.content);
  let offset = 0;
  return nodes.map(({ node, from }, at) => {
    const block = { node, from, offset, text: texts[at] ?? '' };
    offset += node.content.size + 1;
    return block;
  });
}

/** The rows of each table; a cell over several columns or rows leaves its further places empty. */
function tablesOf(root: Node, blocks: readonly Block[], inTables: Set<Node>): TableCell[][][] {
  const known = new Map(blocks.map((block) => [block.node, block]));
  const tables: TableCell[][][] = [];
  root.descendants((table) => {
    if (table.type.name !== 'table') return true;
    const rows: TableCell[][] = table.children.map(() => []);
    table.forEach((row, _, y) => {
      let x = 0;
      row.forEach((cell) => {
        while (rows[y]?.[x]) x += 1;
        const own = cell.children.flatMap((child) => known.get(child) ?? []);
        own.forEach(({ node }) => inTables.add(node));
        const start = own[0]?.offset ?? 0;
        const [wide, high] = [Number(cell.attrs.colspan ?? 1), Number(cell.attrs.rowspan ?? 1)];
        for (let down = 0; down < high && y + down < rows.length; down++)
          for (let right = 0; right < wide; right++) {
            const text = down === 0 && right === 0 ? own.map((block) => block.text).join('\n') : '';
            (rows[y + down] ?? [])[x + right] = { text, start };
          }
        x += wide;
      });
    });
    tables.push(rows.map((row) => Array.from(row, (cell) => cell ?? { text: '', start: 0 })));
    return false;
  });
  return tables;
}

function rangeOf(blocks: readonly Block[], { start, end }: Claim): DocumentRange {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.offset ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  const away = (block?.from ?? 0) - (block?.offset ?? 0);
  return { from: start + away, to: end + away };
}
