import type { EditableArticle } from '@/components/editor/editing-article';
import type { EditorActions } from '@/components/editor/editor-actions';
import { ArticleSession } from '@/components/editor/session/article-session';
import { articleLine } from '@/components/editor/session/editing-line';
import { SectionCommands } from '@/components/editor/session/section-commands';
import { UndoCommands } from '@/components/editor/undo/undo-commands';
import type { Notices } from '@/components/editor/notices/use-notices';
import { MemoryStore, owner, storesOf } from '../session/opened-article';

export type StructureActions = Pick<
  EditorActions,
  | 'addSection'
  | 'removeSection'
  | 'restoreSection'
  | 'moveSections'
  | 'splitSection'
  | 'mergeSections'
  | 'separateSections'
  | 'changeSectionDetails'
>;

/** What answers the page: the commands themselves, or the same rules in memory. */
export type Backend = {
  actions: StructureActions;
  put: (address: string, body: Record<string, unknown>) => Promise<Response>;
  read: () => Promise<EditableArticle>;
};

/** An article open for writing, with what it is told and where its page is shown anew after each command. */
export async function openNewsroom(backend: Backend) {
  const said: string[] = [];
  const offers: string[] = [];
  const refused: string[] = [];
  const reads: Promise<void>[] = [];
  const article = await backend.read();
  const editing = { personId: owner.personId, tabId: 'tab', ...storesOf(new MemoryStore()) };
  const shown = async <T>(result: Promise<T>): Promise<T> => {
    const value = await result;
    // The page's next text may come before the answer or after it.
    if (said.length % 2 === 0) session.refresh(await backend.read());
    else reads.push(backend.read().then((fresh) => session.refresh(fresh)));
    return value;
  };
  const actions = Object.fromEntries(
    Object.entries(backend.actions).map(([name, action]) => [
      name,
      (input: never) => (name === 'moveSections' ? action(input) : shown(action(input) as Promise<unknown>)),
    ]),
  ) as unknown as EditorActions;
  const session: ArticleSession = new ArticleSession(
    article,
    editing,
    articleLine(article.id, backend.actions.moveSections),
  );
  session.open();
  const say = (message: string) => void said.push(message);
  const notices = {
    say,
    brief: say,
    announce: say,
    undoable: (message: string) => {
      said.push(message);
      offers.push(message);
      return () => void offers.splice(offers.indexOf(message), 1);
    },
    leading: say,
    refused: (failure: { reason: string }) => void refused.push(failure.reason),
    describe: (failure: { reason: string }) => failure.reason,
  } as unknown as Notices;
  const says = (key: string) => key;
  const undoing = new UndoCommands(session, notices, says);
  const commands = new SectionCommands(session, actions, notices, says, undoing);
  /** The page has shown all that its commands made new. */
  const settled = () => Promise.all(reads);
  return { session, commands, undoing, said, offers, refused, settled };
}

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;
