import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CLAIM_KINDS, type Claim, type ClaimKind } from '@/lib/claims/claim';

/** What a person found in a text; `value` has two ends for a range and is null where none is said. */
export type ClaimLabel = {
  start: number;
  end: number;
  kind: ClaimKind;
  value: number | [number, number] | null;
};

/** Labels and claims held against each other; `missed` and `extra` are the text of each, for people. */
export type ClaimMeasure = {
  right: number;
  missed: string[];
  extra: string[];
  precision: number;
  recall: number;
};

/** A claim is the labelled one where the two share a place, the kind and the value. */
export function measureClaims(text: string, labels: readonly ClaimLabel[], claims: readonly Claim[]) {
  const open = [...claims];
  const missed: string[] = [];
  for (const label of labels) {
    const at = open.findIndex((claim) => isTheSame(label, claim));
    if (at >= 0) open.splice(at, 1);
    else missed.push(`${label.kind} ${text.slice(Math.max(0, label.start - 8), label.end + 8)}`);
  }
  const extra = open.map(
    ({ kind, value, start, end }) => `${kind} ${value} ${text.slice(Math.max(0, start - 8), end + 8)}`,
  );
  return { right: labels.length - missed.length, missed, extra };
}

/** Of several measured texts. */
export function sumMeasures(parts: readonly ReturnType<typeof measureClaims>[]): ClaimMeasure {
  const right = parts.reduce((sum, part) => sum + part.right, 0);
  const [missed, extra] = [parts.flatMap((part) => part.missed), parts.flatMap((part) => part.extra)];
  return {
    right,
    missed,
    extra,
    precision: right / (right + extra.length),
    recall: right / (right + missed.length),
  };
}

function isTheSame(label: ClaimLabel, claim: Claim): boolean {
  if (claim.start >= label.end || label.start >= claim.end || claim.kind !== label.kind) return false;
  const value = claim.kind === 'range' || claim.value === null ? [claim.min, claim.max] : claim.value;
  const wanted = label.value ?? [null, null];
  return JSON.stringify(value) === JSON.stringify(wanted);
}

const FOLDER = path.join(import.meta.dirname, '../fixtures/claims');

/** Invented passages with their claims marked: [[count 12|12公里]], by name. */
export function labelledPassages(
  set: 'tried' | 'unseen',
): Map<string, { text: string; labels: ClaimLabel[] }> {
  const names = readdirSync(path.join(FOLDER, set)).sort();
  return new Map(names.map((name) => [name, unmark(readFileSync(path.join(FOLDER, set, name), 'utf8'))]));
}

function unmark(marked: string): { text: string; labels: ClaimLabel[] } {
  const labels: ClaimLabel[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[\[(\w+) ([^|\]]*)\|([^\]]*)\]\]/g)) {
    text += marked.slice(from, match.index);
    const kind = CLAIM_KINDS.find((one) => one === match[1]);
    if (!kind) throw new Error(`No kind of claim: ${match[0]}`);
    const [low = '', high] = (match[2] ?? '').split('~');
    const value: ClaimLabel['value'] =
      low === '-' ? null : high === undefined ? Number(low) : [Number(low), Number(high)];
    const words = match[3] ?? '';
    labels.push({ start: text.length, end: text.length + words.length, kind, value });
    text += words;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), labels };
}
