import type { DocumentNode } from '@/lib/domain/article/content';

/** The version of the document that brought a mark. */
const SINCE: Readonly<Record<string, number>> = { superscript: 2, subscript: 2 };

/**
 * Whether the document holds what a page cannot show that writes documents of this version: one that was open while
 * the server was upgraded. It must not write over such a text.
 */
export function isBeyond(schemaVersion: number, { marks = [], content = [] }: DocumentNode): boolean {
  return (
    marks.some(({ type }) => (SINCE[type] ?? 1) > schemaVersion) ||
    content.some((node) => isBeyond(schemaVersion, node))
  );
}
