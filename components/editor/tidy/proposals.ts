import { keyOf, type ArticleLine } from '@/components/editor/wording/article-lines';
import type { WordChange } from '@/components/editor/wording/change-words';
import type { TidyKind } from '@/lib/document/tidy/tidy-kinds';
import { tidyLine } from '@/lib/document/tidy/tidy-line';

/** One thing that 规范排版 would change; `id` names it as long as the line stays as it is. */
export type Proposal = WordChange & { id: string; kind: TidyKind };

/** Some words of a section, each known by the line it stands in: what was pasted. */
export type Scope = { sectionId: string; lines: readonly { text: string; from: number; to: number }[] };

/** What would be changed in these lines, in their order; within a scope only what lies in it. */
export function proposals(
  lines: readonly ArticleLine[],
  kinds: ReadonlySet<TidyKind>,
  scope: Scope | null,
): Proposal[] {
  return lines.flatMap((line) => {
    const within = scope ? partsOf(line, scope) : null;
    if (within?.length === 0) return [];
    return tidyLine(line, kinds)
      .changes.filter(
        ({ edits }) => !within || edits.some((edit) => within.some((part) => touches(edit, part))),
      )
      .map(({ kind, edits }) => ({
        line,
        kind,
        edits,
        id: `${keyOf(line.home)} ${edits[0]?.from ?? 0} ${kind}`,
      }));
  });
}

/** Where straight quotes have no fellow, line by line. */
export function unpairedIn(lines: readonly ArticleLine[], kinds: ReadonlySet<TidyKind>, scope: Scope | null) {
  return lines
    .filter((line) => line.text.includes('"') || line.text.includes("'"))
    .filter((line) => !scope || partsOf(line, scope).length > 0)
    .flatMap((line) =>
      tidyLine(line, kinds)
        .unpaired.slice(0, 1)
        .map((at) => ({ line, at })),
    );
}

function partsOf({ home, text }: ArticleLine, scope: Scope) {
  if (home.part !== 'text' || home.sectionId !== scope.sectionId) return [];
  return scope.lines.filter((part) => part.text === text);
}

function touches(edit: { from: number; to: number }, part: { from: number; to: number }): boolean {
  return edit.from < part.to && edit.to > part.from;
}
