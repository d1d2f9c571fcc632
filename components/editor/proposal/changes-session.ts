import type { HeadText } from '@/components/editor/editing-article';
import {
  headBack,
  headWaysBack,
  isSameWay,
  linesBack,
  sectionWaysBack,
  type WayBack,
} from '@/components/editor/proposal/ways-back';
import type { ArticleSession } from '@/components/editor/session/article-session';
import type { SectionSession } from '@/components/editor/session/section-session';
import { Value } from '@/components/editor/session/value';
import { toDocumentNode } from '@/lib/document/document-schema';
import type { ArticleContent } from '@/lib/domain/article/content';
import { takeDifferences } from '@/lib/proposals/differences/apply-differences';

/** What of one part differs: of a section, or with null of what stands above them. */
export type PartChanges = { section: string | null; ways: readonly WayBack[] };

/** What is looked at again only when one of these is another object. */
type Looked = PartChanges & { seen: readonly unknown[] };

/** What a proposal has otherwise than the revision it is of, while it is being written. */
export class ChangesSession {
  readonly parts = new Value<readonly PartChanges[]>([]);
  /** How many there are; null when nobody has looked since the text was changed, nor will. */
  readonly count = new Value<number | null>(null);
  private readonly known = new Map<string | null, Looked>();
  private watchers = 0;

  constructor(
    private readonly session: ArticleSession,
    private readonly revision: ArticleContent,
  ) {
    session.changes.subscribe(() => {
      if (this.watchers === 0) this.count.set(null);
    });
  }

  /** Whoever watches looks again after a change; what comes back ends it. */
  watch(): () => void {
    this.watchers += 1;
    return () => void (this.watchers -= 1);
  }

  /** Looks at what was changed since the last look; a text in composition is left as it was. */
  look(): void {
    const before = [...this.known.values()];
    this.lookAtHead();
    for (const section of this.session.inOrder()) this.lookAt(section);
    const looked = [null, ...this.session.order.get()].flatMap((id) => this.known.get(id) ?? []);
    const parts = looked.filter(({ ways }) => ways.length > 0);
    if (looked.some((part) => !before.includes(part))) this.parts.set(parts);
    this.count.set(parts.reduce((sum, { ways }) => sum + ways.length, 0));
  }

  /** Makes one place as the revision has it; one undo brings it back. False when that place is not there any more. */
  putBack(wanted: WayBack): boolean {
    const { section } = wanted;
    const part = section === null ? null : this.session.section(section);
    if (part === undefined || (part ?? this.session.head).isBeingComposed) return false;
    this.look();
    const before = this.waysIn(section);
    const way = before.find((one) => isSameWay(one, wanted));
    if (!way) return false;
    this.session.undo.together({ key: 'putBack' }, () => {
      this.take(part, way);
      this.look();
      // A blank paragraph at the end is seen only with what comes behind it.
      const after = this.waysIn(section);
      const isUnseen = before.map(wordsOf).sort().join() === after.map(wordsOf).sort().join();
      const again = isUnseen ? after.find((one) => wordsOf(one) === wordsOf(way)) : undefined;
      if (again?.part === 'text' && part) this.takeFrom(part, again.difference.from);
    });
    this.look();
    return true;
  }

  private waysIn(section: string | null): readonly WayBack[] {
    return this.known.get(section)?.ways ?? [];
  }

  private takeFrom(section: SectionSession, place: number): void {
    const there = this.waysIn(section.id).flatMap((way) =>
      way.part === 'text' && way.difference.from === place ? [way.difference] : [],
    );
    section.transform((tr) => takeDifferences(tr, there));
  }

  private take(section: SectionSession | null, way: WayBack): void {
    const { head } = this.session;
    if (way.part === 'text') section?.transform((tr) => takeDifferences(tr, [way.difference]));
    else if (!section) head.change(headBack(head.text.get(), way));
    else if (way.part === 'lines') section.setHeadingLines(linesBack(section.headingLines.get(), way));
  }

  private lookAtHead(): void {
    const { head } = this.session;
    const text = head.text.get();
    if (head.isBeingComposed || this.isKnown(null, [text])) return;
    this.known.set(null, {
      section: null,
      seen: [text],
      ways: headWaysBack(head.written(), headOf(this.revision)),
    });
  }

  private lookAt(section: SectionSession): void {
    const revision = this.revision.sections.find(({ id }) => id === section.id);
    if (!revision || section.isBeingComposed) return;
    const headingLines = section.headingLines.get();
    const editor = section.editor.get();
    const doc = editor && !editor.isDestroyed ? editor.state.doc : section.lastText().document.doc;
    if (this.isKnown(section.id, [doc, headingLines])) return;
    const now = { headingLines, doc: 'toJSON' in doc ? toDocumentNode(doc) : doc };
    this.known.set(section.id, {
      section: section.id,
      seen: [doc, headingLines],
      ways: sectionWaysBack(section.id, now, revision),
    });
  }

  private isKnown(section: string | null, now: readonly unknown[]): boolean {
    const known = this.known.get(section);
    return known !== undefined && known.seen.every((one, index) => one === now[index]);
  }
}

/** What of a way back does not depend on where it stands. */
function wordsOf(way: WayBack): string {
  if (way.part === 'value') return way.field;
  const { kind, taken, put } = way.difference;
  return JSON.stringify([way.part, kind, taken, put]);
}

function headOf({ bodyName, year, heading, byline }: ArticleContent): HeadText {
  return { bodyName, year, heading, byline };
}
