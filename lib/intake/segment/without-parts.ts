import type { Span } from '@/lib/intake/source';
import type { Line } from './line';
import { originOf } from './origin-of';

/** The line without these parts of its text, which are in order and apart. Null when nothing stays. */
export function withoutParts(line: Line, parts: Span[]): Line | null {
  const bounds = [0, ...parts.flatMap(({ start, end }) => [start, end]), line.text.length];
  const kept: Span[] = [];
  for (let at = 0; at < bounds.length; at += 2)
    kept.push({ start: bounds[at] ?? 0, end: bounds[at + 1] ?? 0 });
  const rest = kept.filter(({ start, end }) => line.text.slice(start, end).trim() !== '');
  const only = rest[0];
  if (!only) return null;
  const origin = originOf(line);
  return {
    ...line,
    text: rest.map(({ start, end }) => line.text.slice(start, end)).join(''),
    folded: rest.map(({ start, end }) => line.folded.slice(start, end)).join(''),
    spans: rest.flatMap((part) => origin(part)),
  };
}
