import { addAll } from './add-all';
import type { Removal, RemovalReason } from '@/lib/intake/plan';
import { edgeParts } from './edge-parts';
import { isBridge } from './is-bridge';
import type { Line } from './line';
import { removalReason } from './removal-reason';
import { residueParts } from './residue-parts';
import { originOf } from './origin-of';
import { withoutParts } from './without-parts';

/** The lines without what belongs to no article, and what that was. */
export function clearLines(lines: Line[]): { lines: Line[]; removed: Removal[] } {
  const removed: Removal[] = [];
  const kept: Line[] = [];
  let blanksBefore = 0;
  for (const line of lines) {
    const cleared = clearLine(line, removed);
    if (cleared) kept.push({ ...cleared, blanksBefore: Math.max(blanksBefore, line.blanksBefore) });
    blanksBefore = cleared ? 0 : Math.max(blanksBefore, line.blanksBefore);
  }
  return { lines: kept, removed };
}

function clearLine(line: Line, removed: Removal[]): Line | null {
  const residue = residueParts(line.folded);
  const clean = cut(
    line,
    residue.map((part) => ({ ...part, reason: 'residue' as const })),
    removed,
  );
  if (!clean) return null;
  if (isKnownByStyle(clean)) return clean;
  const reason = removalReason(clean.folded) ?? (isBridge(clean.folded) ? 'bridge' : null);
  if (reason) {
    addAll(
      removed,
      clean.spans.map((span) => ({ ...span, reason })),
    );
    return null;
  }
  return cut(clean, edgeParts(clean.folded), removed);
}

function isKnownByStyle(line: Line): boolean {
  return line.hints.some((hint) => hint.kind === 'picture' || hint.kind === 'table_row');
}

type Part = { start: number; end: number; reason: RemovalReason };

function cut(line: Line, parts: Part[], removed: Removal[]): Line | null {
  const inOrder = apart(parts);
  if (inOrder.length === 0) return line;
  const origin = originOf(line);
  for (const part of inOrder)
    addAll(
      removed,
      origin(part).map((span) => ({ ...span, reason: part.reason })),
    );
  return withoutParts(line, inOrder);
}

function apart(parts: Part[]): Part[] {
  const result: Part[] = [];
  for (const part of [...parts].sort((one, other) => one.start - other.start))
    if (part.start >= (result.at(-1)?.end ?? 0)) result.push(part);
  return result;
}
