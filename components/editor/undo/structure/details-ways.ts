import type { SectionDetails } from '@/components/editor/editing-article';
import type { EditorActions } from '@/components/editor/editor-actions';
import type { SectionSession } from '@/components/editor/session/section-session';
import type { Outcome } from '@/components/editor/undo/deed';
import type { Ways } from '@/components/editor/undo/structure-deed';
import { doneAt, refusedBy } from '@/components/editor/undo/structure/outcome-of';
import { ask } from '@/components/ui/ask';

type Line = {
  articleId: string;
  section: SectionSession;
  actions: Pick<EditorActions, 'changeSectionDetails'>;
};
type Details = Partial<SectionDetails>;

/** What a section is about and who answers for it, as it was; the server refuses where others changed the same. */
export function detailsWays(line: Line, before: SectionDetails, after: SectionDetails): Ways {
  const names = Object.keys(after).filter((name) => isChanged(before, after, name as keyof SectionDetails));
  const pick = (details: SectionDetails): Details =>
    Object.fromEntries(Object.entries(details).filter(([name]) => names.includes(name)));
  return {
    takeBack: () => change(line, pick(after), pick(before)),
    doAgain: () => change(line, pick(before), pick(after)),
  };
}

export function isSameDetails(before: SectionDetails, after: SectionDetails): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function isChanged(before: SectionDetails, after: SectionDetails, name: keyof SectionDetails): boolean {
  return JSON.stringify(before[name]) !== JSON.stringify(after[name]);
}

async function change(
  { articleId, section, actions }: Line,
  seen: Details,
  changes: Details,
): Promise<Outcome> {
  const place = { articleId, sectionId: section.id, changes, seen };
  const changed = await ask(() => actions.changeSectionDetails(place));
  if (!changed.ok) return refusedBy(changed.failure);
  section.takeDetails(changed.value.details, changed.value.changedAt);
  return doneAt({ part: 'bar', sectionId: section.id });
}
