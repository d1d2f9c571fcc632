import type { Flag, PlannedArticle, Removal } from '@/lib/intake/plan';
import type { Source, Span } from '@/lib/intake/source';
import { isConverted } from './flags/converted-script';
import { FLAG_PATTERNS } from './flags/flag-patterns';
import { mixedColumns } from './flags/mixed-columns';
import { unpairedQuotes } from './flags/unpaired-quotes';
import { fold } from './fold';
import { originOf } from './origin-of';

type Guess = Omit<Flag, 'text'>;

/** More than anybody goes through; a text with more is none that was written. */
const MOST_FLAGS = 500;

/** What a person should look at, in the order of the source; nothing of what was removed. */
export function findFlags(
  { text, warnings }: Source,
  articles: PlannedArticle[],
  removed: Removal[],
  guesses: Guess[],
): Flag[] {
  const folded = fold(text);
  const found: Guess[] = [...guesses];
  for (const { kind, test } of FLAG_PATTERNS)
    for (const { 0: words, index } of folded.matchAll(test))
      found.push({ kind, start: index, end: index + words.length });
  for (const spans of readingPieces(articles)) addOfPiece(found, folded, spans);
  const first = articles[0] && readingPieces(articles)[0]?.[0];
  if (first && warnings.includes('columns_possible')) found.push({ kind: 'columns_mixed', ...first });
  const flags = outside(found, removed);
  const kept = flags
    .slice(0, MOST_FLAGS)
    .map((flag): Flag => ({ ...flag, text: text.slice(flag.start, flag.end) }));
  const [more] = flags.slice(MOST_FLAGS);
  return more ? [...kept, { ...more, kind: 'more_flags', text: String(flags.length - MOST_FLAGS) }] : kept;
}

function readingPieces(articles: PlannedArticle[]): Span[][] {
  return articles.flatMap((article) => [
    ...[...article.kicker, ...article.headline].map((piece) => piece.spans),
    ...article.blocks.flatMap((block) => [...block.heading, ...block.paragraphs].map((piece) => piece.spans)),
    ...article.photos.map((photo) => photo.caption.spans),
  ]);
}

function addOfPiece(found: Guess[], folded: string, spans: Span[]) {
  const words = spans.map(({ start, end }) => folded.slice(start, end)).join('');
  const unpaired = unpairedQuotes(words);
  const mixed = mixedColumns(words, unpaired);
  const places = (parts: Span[]) => {
    const origin = originOf({ spans });
    return parts.flatMap((part) => origin(part));
  };
  for (const span of places(unpaired)) found.push({ kind: 'unpaired_quote', ...span });
  for (const span of places(mixed)) found.push({ kind: 'columns_mixed', ...span });
  const first = spans[0];
  if (first && isConverted(words))
    found.push({ kind: 'converted_script', start: first.start, end: first.end });
}

/** In order, each once, and without those that begin in what was removed. */
function outside(flags: Guess[], removed: Removal[]): Guess[] {
  const sorted = flags.sort((one, other) => one.start - other.start || one.end - other.end);
  const gone = [...removed].sort((one, other) => one.start - other.start);
  let at = 0;
  return sorted.filter(({ kind, start, end }, place) => {
    while ((gone[at]?.end ?? Infinity) <= start) at += 1;
    if ((gone[at]?.start ?? Infinity) <= start) return false;
    for (let before = place - 1; ; before--) {
      const other = sorted[before];
      if (other?.start !== start || other.end !== end) return true;
      if (other.kind === kind) return false;
    }
  });
}
