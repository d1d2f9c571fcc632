import type {
  ArticleComparison,
  BlockComparison,
  ComparisonSummary,
  PhotoComparison,
  TextPiece,
} from './comparison';
import { isTextChanged } from './compare-text';

type Parts = Pick<ArticleComparison, 'heading' | 'byline' | 'sections'>;

export function summarise({ heading, byline, sections }: Parts): ComparisonSummary {
  const fields = Object.values(heading);
  const blocks = sections.flatMap((section) => section.blocks).filter((block) => !block.isMoved);
  const photos = blocks.filter((block) => block.kind === 'photo');
  const pieces = [
    ...fields.flatMap((field) => field.pieces),
    ...sections.flatMap((section) => section.headingLines.pieces),
    ...blocks.flatMap(piecesOf),
  ];
  return {
    headingFieldsChanged: count(fields, (field) => field.isChanged),
    bylineEntriesChanged: count(byline, (entry) => entry.change !== 'unchanged'),
    sectionsChanged: count(sections, (section) => section.kind === 'changed'),
    added: count(sections, (section) => section.kind === 'added'),
    removed: count(sections, (section) => section.kind === 'removed'),
    moved: count(sections, (section) => section.moved !== null),
    charactersAdded: countCharacters(pieces, 'added'),
    charactersRemoved: countCharacters(pieces, 'removed'),
    photosAdded: count(photos, ({ before, after }) => !before && after !== null),
    photosRemoved: count(photos, ({ before, after }) => before !== null && !after),
    photosReplaced: count(photos, (photo) => photo.change === 'replaced'),
    captionsChanged: count(photos, isCaptionChanged),
  };
}

/** Nothing of what a summary counts. */
export function isNothing(summary: ComparisonSummary): boolean {
  return Object.values(summary).every((number) => number === 0);
}

function count<T>(items: T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length;
}

function piecesOf(block: BlockComparison): TextPiece[] {
  if (block.kind === 'photo') return [...block.caption, ...block.credit];
  return block.kind === 'table_row' ? block.cells.flatMap((cell) => cell.pieces) : block.pieces;
}

function isCaptionChanged({ change, caption, credit, alt }: PhotoComparison): boolean {
  return change !== 'added' && change !== 'removed' && [caption, credit, alt].some(isTextChanged);
}

function countCharacters(pieces: TextPiece[], op: 'added' | 'removed'): number {
  const texts = pieces.filter((piece) => piece.op === op).map((piece) => piece.text);
  return Array.from(texts.join('').replace(/\s/gu, '')).length;
}
