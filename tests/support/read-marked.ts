import { blockTexts } from '@/lib/document/anchor-text';
import { textAsRead } from '@/lib/document/text-as-read';
import type { ArticleContent, DocumentNode } from '@/lib/domain/article/content';
import { joinedDocument } from '@/lib/proposals/differences/joined-document';
import { linesDocument, linesOf } from '@/lib/proposals/differences/heading-lines';
import type {
  Fate,
  MarkedArticle,
  MarkedBlock,
  MarkedTextBlock,
  MarkedValue,
} from '@/lib/proposals/marked/marked-content';

/** A text block as it is read: within what it stands, a photo's own texts, and its words. */
type Line = { within: string; texts: string[]; words: string };

/** An article as somebody reads it: whatever two such have otherwise, no reader sees. */
export type ArticleReading = {
  head: Record<string, unknown>;
  sections: { id: string; role: string; topicIds: string[]; headingLines: string[]; lines: Line[] }[];
};

/** Who reads: one proposal's key, or null for who leaves all of them out. */
type Reader = string | null;

export function readMarked(article: MarkedArticle, reader: Reader): ArticleReading {
  const value = <T>({ before, after }: MarkedValue<T>) =>
    after.findLast(({ change }) => change.by === reader)?.value ?? before;
  const lines = (blocks: MarkedTextBlock[]) =>
    readBlocks(blocks, reader)
      .map(({ words }) => words)
      .filter((line) => line.trim() !== '');
  const { bodyName, year, byline, seriesLabel, kicker, headline, subhead } = article;
  return {
    head: {
      ...{ bodyName: value(bodyName), year: value(year), byline: value(byline) },
      ...{ seriesLabel: lines(seriesLabel), kicker: lines(kicker) },
      ...{ headline: lines(headline), subhead: lines(subhead) },
    },
    sections: article.sections
      .filter((section) => stands(section, reader))
      .map(({ id, role, topicIds, headingLines, blocks }) => ({
        ...{ id, role: value(role), topicIds: value(topicIds) },
        ...{ headingLines: lines(headingLines), lines: readBlocks(blocks, reader) },
      })),
  };
}

export function readArticle({ bodyName, year, byline, heading, sections }: ArticleContent): ArticleReading {
  const lines = (given: string[]) => linesOf(linesDocument(given));
  return {
    head: {
      ...{ bodyName, year, byline, kicker: lines(heading.kicker), headline: lines(heading.headline) },
      ...{ seriesLabel: lines([heading.seriesLabel]), subhead: lines([heading.subhead]) },
    },
    sections: sections.map(({ id, role, topicIds, headingLines, doc }) => ({
      ...{ id, role, topicIds, headingLines: lines(headingLines), lines: readDocument(doc) },
    })),
  };
}

function stands({ removedBy, insertedBy }: Fate, reader: Reader): boolean {
  if (insertedBy !== null && insertedBy.by !== reader) return false;
  return reader === null || removedBy.every(({ by }) => by !== reader);
}

const textsOf = (attrs: Record<string, unknown> = {}) =>
  ['hash', 'credit', 'alt'].flatMap((name) => (attrs[name] ? [String(attrs[name])] : []));

/** Blank paragraphs at the end are read by nobody. */
function withoutBlankEnd(lines: Line[]): Line[] {
  const end = lines.findLastIndex(
    ({ within, words, texts }) => within !== 'paragraph' || words + texts.join('') !== '',
  );
  return lines.slice(0, end + 1);
}

export function readBlocks(blocks: readonly MarkedBlock[], reader: Reader): Line[] {
  const lines: Line[] = [];
  let isJoined = false;
  const read = (block: MarkedBlock, path: string) => {
    if (!stands(block, reader)) return;
    const set = block.setBy.findLast(({ change }) => change.by === reader)?.markup ?? block;
    const within = path + set.type;
    if (block.kind === 'group') return block.blocks.forEach((one) => read(one, `${within} `));
    const parts = [''];
    for (const piece of block.pieces) {
      if (!stands(piece, reader)) continue;
      if (piece.kind === 'seam') parts.push('');
      else parts.push((parts.pop() ?? '') + textAsRead(piece));
    }
    const last = lines.at(-1);
    if (isJoined && last) last.words += parts.shift();
    lines.push(...parts.map((words) => ({ within, texts: textsOf(set.attrs), words })));
    isJoined = reader !== null && block.endRemovedBy.some(({ by }) => by === reader);
  };
  blocks.forEach((block) => read(block, ''));
  return withoutBlankEnd(lines);
}

export function readDocument(doc: DocumentNode): Line[] {
  const lines: Line[] = [];
  const read = (node: ReturnType<typeof joinedDocument>, path: string) => {
    const within = path + node.type.name;
    if (!node.isTextblock) return node.children.forEach((child) => read(child, `${within} `));
    const [words = ''] = blockTexts(node.type.schema.topNodeType.create(null, node).content);
    lines.push({ within, texts: textsOf(node.attrs), words });
  };
  joinedDocument(doc).children.forEach((node) => read(node, ''));
  return withoutBlankEnd(lines);
}

/** Composed and decomposed letters are the same to who reads them. */
export function asSeen(reading: ArticleReading): unknown {
  const composed = (_: string, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC') : value;
  return JSON.parse(JSON.stringify(reading), composed);
}
