import type { HeadText } from '@/components/editor/editing-article';
import type { Part } from '@/components/editor/undo/edits-deed';
import { canonicalJson } from '@/lib/document/canonical-json';

const BLOCK = ['seriesLabel', 'kicker', 'headline', 'subhead'] as const;
const BESIDE = ['byline', 'bodyName', 'year'] as const;
type Field = (typeof BLOCK)[number] | (typeof BESIDE)[number];

/** What stands above the sections, for undo: a change is of its fields, and others may change other fields. */
export function headPart(read: () => HeadText, put: (head: HeadText) => void): Part<HeadText> {
  return {
    isSame: (one, other) => changedFields(one, other).length === 0,
    swap: (from, to) => {
      const now = read();
      const mine = changedFields(from, to);
      const theirs = changedFields(from, now);
      if (mine.some((field) => theirs.includes(field))) return null;
      put(mine.reduce((head, field) => withField(head, field, to), now));
      return { part: 'head', field: mine.at(-1) ?? 'headline' };
    },
  };
}

/** The fields in which two heads differ. */
export function changedFields(one: HeadText, other: HeadText): Field[] {
  return [
    ...BLOCK.filter((field) => !isSame(one.heading[field], other.heading[field])),
    ...BESIDE.filter((field) => !isSame(one[field], other[field])),
  ];
}

/** A key of `editor.deed`. */
export function wordOf(field: string): string {
  if (field === 'byline') return 'byline';
  return field === 'bodyName' || field === 'year' ? 'about' : field || 'editing';
}

function withField(head: HeadText, field: Field, from: HeadText): HeadText {
  return field === 'byline' || field === 'bodyName' || field === 'year'
    ? { ...head, [field]: from[field] }
    : { ...head, heading: { ...head.heading, [field]: from.heading[field] } };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || canonicalJson(one) === canonicalJson(other);
}
