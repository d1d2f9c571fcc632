import type { Piece, Plan, PlannedArticle, PlannedBylineEntry, PlannedPhoto } from '@/lib/intake/plan';
import type { Span } from '@/lib/intake/source';
import type { Row, RowKind } from './row';

type Draft = Omit<Row, 'id'> & { at: number };

/** A plan as rows in the order of its source. The ids are new and mean nothing. */
export function rowsOfPlan(plan: Plan, text: string): Row[] {
  const kept = plan.articles.flatMap((article) => articleRows(article, text));
  const removed = plan.removed.map(({ start, end, reason }): Draft => {
    const spans = [{ start, end }];
    return { ...plain('removed', { text: text.slice(start, end), spans }), reason };
  });
  return [...kept, ...removed]
    .sort((one, other) => one.at - other.at)
    .map(({ at: _, ...row }, index) => ({ id: `r${index}`, ...row }));
}

function articleRows(article: PlannedArticle, text: string): Draft[] {
  const head = [
    ...article.kicker.map((piece) => plain('kicker', piece)),
    ...article.headline.map((piece) => plain('headline', piece)),
    ...(article.subhead ? [plain('subhead', article.subhead)] : []),
    ...(article.series ? [plain('series', article.series)] : []),
    ...bylineRows(article.byline, text),
    ...publishedRows(article, text),
  ];
  const rows = [...head, ...blockRows(article, text)].sort((one, other) => one.at - other.at);
  const [first] = rows;
  if (first) first.startsArticle = true;
  return rows;
}

function publishedRows({ published }: PlannedArticle, text: string): Draft[] {
  if (!published || published.spans.length === 0) return [];
  return [{ ...plain('published', pieceOf(published.spans, text)), published }];
}

function blockRows({ blocks, photos }: PlannedArticle, text: string): Draft[] {
  let at = 0;
  const rows: Draft[][] = [];
  const photosAt = byPlace(photos);
  for (const [index, block] of blocks.entries()) {
    const before = photosAt(index, 0).map((photo) => photoRow(photo, text, at));
    const inside: Draft[] = block.heading.map((piece) => plain('heading', piece, at));
    at = inside.at(-1)?.at ?? at;
    for (const [number, { subhead, ...piece }] of block.paragraphs.entries()) {
      const row = plain('paragraph', piece, at);
      at = row.at;
      inside.push(subhead ? { ...row, runInSubhead: subhead } : row);
      for (const photo of photosAt(index, number + 1)) inside.push(photoRow(photo, text, at));
    }
    const [first] = inside;
    if (first) Object.assign(first, { starts: block.role, topics: block.topics });
    rows.push(before, inside);
  }
  const last = photos.filter((photo) => photo.block >= blocks.length);
  return [...rows.flat(), ...last.map((photo) => photoRow(photo, text, at))];
}

function byPlace(
  photos: readonly PlannedPhoto[],
): (block: number, afterParagraphs: number) => PlannedPhoto[] {
  const places = new Map<string, PlannedPhoto[]>();
  for (const photo of photos) {
    const place = `${photo.block} ${photo.afterParagraphs}`;
    const there = places.get(place);
    if (there) there.push(photo);
    else places.set(place, [photo]);
  }
  return (block, afterParagraphs) => places.get(`${block} ${afterParagraphs}`) ?? [];
}

/** `after`: where it stands when it has no words of its own. */
function photoRow(
  { caption, credit, creditSpans, picture }: PlannedPhoto,
  text: string,
  after: number,
): Draft {
  const spans = inOrder([...caption.spans, ...creditSpans]);
  const whole = creditSpans.length === 0 ? caption : pieceOf(spans, text);
  return { ...plain('caption', whole, after), photo: { caption, credit, creditSpans, picture } };
}

/** Entries of one line are one row. */
function bylineRows(entries: readonly PlannedBylineEntry[], text: string): Draft[] {
  const groups: { byline: PlannedBylineEntry[]; end: number }[] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    const end = entry.spans.reduce((last, span) => Math.max(last, span.end), -Infinity);
    if (group && isOnLine(group.end, entry, text)) {
      group.byline.push(entry);
      group.end = Math.max(group.end, end);
    } else groups.push({ byline: [entry], end });
  }
  return groups.map(({ byline }) => {
    const spans = inOrder(byline.flatMap((entry) => entry.spans));
    return { ...plain('byline', pieceOf(spans, text)), byline };
  });
}

/** Whether an entry stands on the line of those before it, which end at `end`. */
function isOnLine(end: number, { spans: [first] }: PlannedBylineEntry, text: string): boolean {
  if (!first || end === -Infinity) return true;
  return first.start >= end && !text.slice(end, first.start).includes('\n');
}

function plain(kind: RowKind, { text, spans }: Piece, after = 0): Draft {
  const first = spans.reduce((least, span) => Math.min(least, span.start), Infinity);
  const at = spans.length > 0 ? first : after;
  return { at, kind, text, spans, startsArticle: false, starts: null };
}

function pieceOf(spans: Span[], text: string): Piece {
  return { spans, text: spans.map(({ start, end }) => text.slice(start, end)).join(' ') };
}

function inOrder(spans: Span[]): Span[] {
  return spans.toSorted((one, other) => one.start - other.start);
}
