import type { HeadText } from '@/components/editor/editing-article';
import type { ArticleSession } from '@/components/editor/session/article-session';
import type { HeadSession } from '@/components/editor/session/head-session';
import type { SectionSession } from '@/components/editor/session/section-session';
import { articleLines, keyOf, type ArticleLine } from '@/components/editor/wording/article-lines';
import { editLine } from '@/components/editor/wording/edit-line';
import { grouped } from '@/components/editor/wording/grouped';
import type { Words } from '@/components/editor/undo/deed';
import { editLines } from '@/lib/document/edit-lines';
import { MAX_ALT_LENGTH, MAX_CREDIT_LENGTH } from '@/lib/document/extensions/photo';
import type { LineEdit } from '@/lib/document/tidy/tidy-rule';

/** Other words in one line; its edits stand or fall together. */
export type WordChange = { line: ArticleLine; edits: readonly LineEdit[] };

/** Keys of the `editor.wording.left` messages. */
export type WhyLeft = 'conflict' | 'busy' | 'closed' | 'changed' | 'too_long';

export type Changed = {
  done: number;
  /** What was left as it is, by place and reason; `sectionId` is null above the sections. */
  left: { sectionId: string | null; why: WhyLeft; count: number }[];
};

/** Changes words all over the article, as the person's doing: saved like typing, and one undo takes it back. */
export function changeWords(session: ArticleSession, words: Words, changes: readonly WordChange[]): Changed {
  const changed: Changed = { done: 0, left: [] };
  const leave = (sectionId: string | null, why: WhyLeft, count: number) => {
    if (count > 0) changed.left.push({ sectionId, why, count });
  };
  const standing = new Map(articleLines(session).map((line) => [keyOf(line.home), line.text]));
  const bySection = grouped(changes, ({ line }) => line.home.sectionId);
  session.undo.together(words, () => {
    for (const [sectionId, all] of bySection) {
      const section = sectionId === null ? null : session.section(sectionId);
      const why = section === undefined ? 'changed' : whyNot(section ?? session.head);
      if (why) {
        leave(sectionId, why, all.length);
        continue;
      }
      const same = all.filter(({ line }) => standing.get(keyOf(line.home)) === line.text);
      const fitting = withoutTooLong(same);
      leave(sectionId, 'changed', all.length - same.length);
      leave(sectionId, 'too_long', same.length - fitting.length);
      if (section) changeSection(section, fitting);
      else changeHead(session.head, fitting);
      changed.done += fitting.length;
    }
  });
  return changed;
}

/** Why a part may not be changed now. */
export function whyNot(part: SectionSession | HeadSession): WhyLeft | null {
  const { kind } = part.saver.state().phase;
  if (kind === 'conflict' || kind === 'merging') return 'conflict';
  if (kind === 'closed') return 'closed';
  const editor = 'editor' in part ? part.editor.get() : null;
  return part.isBeingComposed || (editor && !editor.isEditable) ? 'busy' : null;
}

const LONGEST = { credit: MAX_CREDIT_LENGTH, alt: MAX_ALT_LENGTH };

/** A photo's data have an end that the text does not have. */
function withoutTooLong(changes: readonly WordChange[]): WordChange[] {
  const lengths = new Map<string, number>();
  return changes.filter(({ line, edits }) => {
    if (line.home.part !== 'text' || !('photo' in line.home.spot)) return true;
    const key = keyOf(line.home);
    const grown = edits.reduce((sum, { from, to, after }) => sum + after.length - (to - from), 0);
    const length = (lengths.get(key) ?? line.text.length) + grown;
    if (grown > 0 && length > LONGEST[line.home.spot.attribute]) return false;
    lengths.set(key, length);
    return true;
  });
}

function changeSection(section: SectionSession, changes: readonly WordChange[]): void {
  const lines = section.headingLines.get();
  const headings = changes.reduce(
    (all, { line: { home }, edits }) => (home.part === 'heading' ? addEdits(all, home.index, edits) : all),
    new Map<number, LineEdit[]>(),
  );
  if (headings.size > 0) {
    const next = lines.map((text, index) => editLine(text, headings.get(index) ?? []));
    section.setHeadingLines(next.every((text) => text === '') ? [] : next);
  }
  const spots = changes.flatMap(({ line: { home }, edits }) =>
    home.part === 'text' ? edits.map((edit) => ({ ...edit, spot: home.spot })) : [],
  );
  if (spots.length > 0) section.transform((tr) => editLines(tr, spots));
}

function changeHead(head: HeadSession, changes: readonly WordChange[]): void {
  if (changes.length === 0) return;
  const before = head.text.get();
  const editsAt = grouped(changes, ({ line }) => keyOf(line.home));
  const edited = (text: string, home: ArticleLine['home']) =>
    editLine(
      text,
      (editsAt.get(keyOf(home)) ?? []).flatMap(({ edits }) => edits),
    );
  const line =
    (field: 'seriesLabel' | 'subhead' | 'kicker' | 'headline') =>
    (text: string, index = 0) =>
      edited(text, { part: 'head', sectionId: null, field, index });
  const { heading } = before;
  const next: Pick<HeadText, 'heading' | 'byline'> = {
    heading: {
      seriesLabel: line('seriesLabel')(heading.seriesLabel),
      kicker: heading.kicker.map(line('kicker')),
      headline: heading.headline.map(line('headline')),
      subhead: line('subhead')(heading.subhead),
    },
    byline: before.byline.map((entry, index) => ({
      ...entry,
      outlet: edited(entry.outlet, { part: 'byline', sectionId: null, field: 'outlet', index }),
      name: edited(entry.name, { part: 'byline', sectionId: null, field: 'name', index }),
    })),
  };
  head.change(next);
}

function addEdits(
  all: Map<number, LineEdit[]>,
  at: number,
  edits: readonly LineEdit[],
): Map<number, LineEdit[]> {
  return all.set(at, [...(all.get(at) ?? []), ...edits]);
}
