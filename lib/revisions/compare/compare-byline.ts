import { canonicalJson } from '@/lib/document/canonical-json';
import type { BylineEntry } from '@/lib/domain/article/content';
import { align } from './align';
import { changeOf } from './change-of';
import type { BylineEntryComparison } from './comparison';

/** Entries with the same name are one entry changed; failing that, those with the same role and outlet. */
export function compareByline(before: BylineEntry[], after: BylineEntry[]): BylineEntryComparison[] {
  const entries = align(before, after, weigh).map((pair): BylineEntryComparison => ({
    change: changeOf(pair.before, pair.after, !isSameEntry(pair.before, pair.after)),
    isMoved: false,
    ...pair,
  }));
  return entries.map((entry) => ({ ...entry, isMoved: isMovedIn(entries, entry) }));
}

function weigh(before: BylineEntry, after: BylineEntry): number {
  if (isSameEntry(before, after)) return 3;
  if (before.name === after.name) return 2;
  return before.role === after.role && before.outlet === after.outlet ? 0.5 : 0;
}

function isMovedIn(entries: BylineEntryComparison[], entry: BylineEntryComparison): boolean {
  if (entry.change === 'removed') {
    return entries.some(({ change, after }) => change === 'added' && isSameEntry(after, entry.before));
  }
  if (entry.change !== 'added') return false;
  return entries.some(({ change, before }) => change === 'removed' && isSameEntry(before, entry.after));
}

function isSameEntry(one: BylineEntry | null, other: BylineEntry | null): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
