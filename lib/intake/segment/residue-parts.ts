import type { Span } from '@/lib/intake/source';

const MARKUP =
  /<\/?[a-zA-Z][^<>\u4e00-\u9fff]{0,200}>|<!--[^<>]{0,200}-->|\/?[a-z]{3,20}-->|<!--|-->|&(?:nbsp|ensp|emsp|zwnj|zwj);?|\bcontent_\d+\.s?html?\b/g;
const SYSTEM = /content_\d+\.s?html?|enpproperty|-->|<!--/;

/** Where markup and what a publishing system left stand in a line; the whole line where it is no prose. */
export function residueParts(folded: string): Span[] {
  const parts: Span[] = [];
  for (const { 0: found, index } of folded.matchAll(MARKUP))
    parts.push({ start: index, end: index + found.length });
  const isRecord = parts.length > 0 && SYSTEM.test(folded) && !/[。!?;]/.test(folded);
  return isRecord ? [{ start: 0, end: folded.length }] : parts;
}
