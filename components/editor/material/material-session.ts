import type { Editor } from '@tiptap/core';
import type { ArticleSubmission } from '@/lib/submissions/queries/list-article-material';
import type { StoredPhoto } from '@/lib/submissions/queries/stored-photos';
import type { EditorActions } from '@/components/editor/editor-actions';
import type { SectionSession } from '@/components/editor/session/section-session';
import { Value } from '@/components/editor/session/value';
import { placeForBlock } from '@/components/editor/text/place-for-block';
import { ask } from '@/components/ui/ask';

type MaterialActions = Pick<EditorActions, 'listMaterial' | 'lookAtMaterial'>;

const LOOK_AGAIN_MS = 3_000;

/** A picture that can be put into the text, with the words beside it. */
export type PhotoToTake = { photo: StoredPhoto; caption: string; credit: string };

/** What the departments handed in for the article, while it is being edited. */
export class MaterialSession {
  readonly submissions = new Value<readonly ArticleSubmission[]>([]);
  readonly newCount = new Value(0);
  /** Whether passages show where they came from. */
  readonly showsSources = new Value(false);

  constructor(
    private readonly articleId: string,
    private readonly actions: MaterialActions,
  ) {}

  async load(): Promise<void> {
    const result = await ask(() => this.actions.listMaterial({ articleId: this.articleId }));
    if (!result.ok) return;
    this.submissions.set(result.value);
    this.newCount.set(result.value.filter(({ isNew }) => isNew).length);
  }

  /** The panel was opened: what it shows is seen, though marked as new until the page is left. */
  async look(): Promise<void> {
    const submissionIds = this.submissions.get().flatMap(({ id, isNew }) => (isNew ? [id] : []));
    if (submissionIds.length === 0 || this.newCount.get() === 0) return;
    this.newCount.set(0);
    await ask(() => this.actions.lookAtMaterial({ submissionIds }));
  }

  /** Looks again and again while pictures are being read from documents; what it returns stops that. */
  followPictures(): () => void {
    const isAwaited = this.submissions
      .get()
      .some(({ files }) => files.some(({ pictures }) => pictures.awaited > 0));
    if (!isAwaited) return () => {};
    const timer = setInterval(() => void this.load(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }

  /** Puts paragraphs of a submission into the section where its cursor is, each knowing where it came from. */
  take(section: SectionSession, submissionId: string, paragraphs: readonly string[]): boolean {
    const editor = section.editor.get();
    const texts = paragraphs.map((text) => text.trim()).filter((text) => text !== '');
    if (!editor || editor.view.composing || texts.length === 0) return false;
    const marks = [{ type: 'source', attrs: { submissionId } }];
    return insert(
      editor,
      texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text, marks }] })),
    );
  }

  /** Its source needs no mark: a photo is known by its hash. */
  takePhoto(section: SectionSession, { photo, caption, credit }: PhotoToTake): boolean {
    const editor = section.editor.get();
    if (!editor || editor.view.composing) return false;
    const content = caption === '' ? [] : [{ type: 'text', text: caption }];
    return insert(editor, [{ type: 'photo', attrs: { ...photo, credit, alt: '' }, content }]);
  }
}

/** In one step, so that one undo takes it back; an empty paragraph at the cursor makes room for it. */
function insert(editor: Editor, blocks: object[]): boolean {
  const { selection, doc } = editor.state;
  const at = placeForBlock(editor, selection.to);
  const next = doc.resolve(at).nodeAfter;
  const isRoom = next?.type.name === 'paragraph' && next.content.size === 0 && at < selection.to;
  return editor.commands.insertContentAt(isRoom ? { from: at, to: at + next.nodeSize } : at, blocks);
}
