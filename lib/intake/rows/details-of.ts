import type { Row, RowKind } from './row';

/** What a passage says beyond its words when a person makes it a row of this kind. */
export function detailsOf(kind: RowKind, { text, spans, photo }: Row): Partial<Row> {
  switch (kind) {
    case 'byline':
      return { byline: [{ role: 'text', outlet: '', name: text.trim(), spans }] };
    case 'published':
      return { published: { outlet: text.trim(), date: '', page: '', url: '', spans } };
    case 'caption':
      return {
        photo: { caption: { text, spans }, credit: '', creditSpans: [], picture: photo?.picture ?? null },
      };
    case 'removed':
      return { reason: 'by_hand' };
    default:
      return {};
  }
}

/** The row as one of another kind; where blocks begin stays. A picture is kept until the row is a caption again. */
export function withKind(row: Row, kind: RowKind): Row {
  const { id, text, spans, startsArticle, starts, photo } = row;
  const held = photo && photo.picture !== null ? { photo } : {};
  return { id, kind, text, spans, startsArticle, starts, ...topicsOf(row), ...held, ...detailsOf(kind, row) };
}

/** A row's topics, and whether a person named them. */
export function topicsOf({ topics, topicsByHand }: Row): Pick<Row, 'topics' | 'topicsByHand'> {
  return { ...(topics ? { topics } : {}), ...(topicsByHand ? { topicsByHand } : {}) };
}
