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
    // The passage is named by its place in the saved text.
    if (section && !(await section.saver.flush())) return { code: 'not_possible', reason: 'passage_unsaved' };
    const passage = section ? passageOf(section) : null;
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

function passageOf(section: SectionSession) {
  const editor = section.editor.get();
  if (!editor || editor.state.selection.empty) return null;
  const { doc, selection } = editor.state;
  const range = toAnchorRange(doc, selection.from, selection.to);
  if (!range || range.start === range.end) return null;
  return { sectionId: section.id, ...range, quote: anchorText(doc).slice(range.start, range.end) };
}
