import { anchorText, toAnchorRange } from '@/lib/document/anchor-text';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import type { Failure } from '@/lib/web/failure';
import type { EditorActions } from '@/components/editor/editor-actions';
import { ask } from '@/components/ui/ask';
import type { SectionSession } from '@/components/editor/session/section-session';
import { Value } from '@/components/editor/session/value';

export type CommentActions = Pick<
  EditorActions,
  'listComments' | 'addComment' | 'answerComment' | 'resolveComment'
>;

/** What somebody is about to comment on: a passage, or with null the article in general. */
export type CommentStart = { section: SectionSession; quote: string } | null;

/** A passage by its place in the text that others read; null where the comment is on the article in general. */
export type Passage = { sectionId: string; start: number; end: number; quote: string } | null;
/** Names what is selected in a section, or says why it cannot be named. */
export type NamePassage = (section: SectionSession) => Promise<Passage | Failure>;

/** By its place in the saved text. */
async function savedPassage(section: SectionSession): Promise<Passage | Failure> {
  const isSaved = await section.saver.flush();
  return isSaved ? passageOf(section) : { code: 'not_possible', reason: 'passage_unsaved' };
}

/** The article's open comments while it is being edited. Refusals come back for the form to show. */
export class CommentsSession {
  readonly threads = new Value<readonly CommentThread[]>([]);
  readonly mayWrite = new Value(false);
  readonly openCount = new Value(0);
  readonly active = new Value<string | null>(null);
  readonly start = new Value<CommentStart>(null);

  constructor(
    private readonly articleId: string,
    private readonly actions: CommentActions,
    private readonly namePassage: NamePassage = savedPassage,
  ) {}

  async load(): Promise<void> {
    const result = await ask(() => this.actions.listComments({ articleId: this.articleId }));
    if (!result.ok) return;
    const open = result.value.threads.filter(({ resolved }) => resolved === null);
    this.threads.set(open);
    this.openCount.set(open.length);
    this.mayWrite.set(result.value.mayWrite);
  }

  /** Takes the selection of a section as what the next comment is about. */
  begin(section: SectionSession): void {
    this.start.set({ section, quote: passageOf(section)?.quote ?? '' });
  }

  async add(text: string): Promise<Failure | null> {
    const section = this.start.get()?.section;
    const passage = section ? await this.namePassage(section) : null;
    if (passage && 'code' in passage) return passage;
    const failure = await this.send(() =>
      this.actions.addComment({ articleId: this.articleId, text, passage }),
    );
    if (!failure) this.start.set(null);
    return failure;
  }

  answer(commentId: string, text: string): Promise<Failure | null> {
    return this.send(() => this.actions.answerComment({ commentId, text }));
  }

  resolve(commentId: string): Promise<Failure | null> {
    return this.send(() => this.actions.resolveComment({ commentId }));
  }

  private async send(action: Parameters<typeof ask<unknown>>[0]): Promise<Failure | null> {
    const result = await ask(action);
    await this.load();
    return result.ok ? null : result.failure;
  }
}

/** What is selected in a section, by its place in the text as it stands there. */
export function passageOf(section: SectionSession): Passage {
  const editor = section.editor.get();
  if (!editor || editor.state.selection.empty) return null;
  const { doc, selection } = editor.state;
  const range = toAnchorRange(doc, selection.from, selection.to);
  if (!range || range.start === range.end) return null;
  return { sectionId: section.id, ...range, quote: anchorText(doc).slice(range.start, range.end) };
}
