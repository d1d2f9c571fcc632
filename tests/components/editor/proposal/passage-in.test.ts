// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CommentsSession, type CommentActions } from '@/components/editor/comments/comments-session';
import { passageIn } from '@/components/editor/proposal/passage-in';
import type { SectionSession } from '@/components/editor/session/section-session';
import { CURRENT_SCHEMA_VERSION } from '@/lib/document/stored-document';
import type { ArticleContent } from '@/lib/domain/article/content';
import { doc } from '@/tests/support/documents';
import { articleOf, openArticle, sectionOf } from '../session/opened-article';
import { closeEditor, openEditor } from '../undo/random-work';

const REVISION = '全年走访企业三百家，企业反映良好。';
const PROPOSED = '2025年，全年走访民营企业三百家，企业反映良好。';

let section: SectionSession;
beforeEach(() => {
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  const { session } = openArticle([sectionOf('s1', PROPOSED)]);
  const [first] = session.inOrder();
  if (!first) throw new Error('the article has a section');
  section = first;
});
afterEach(() => {
  closeEditor(section);
  section.dispose();
  vi.unstubAllGlobals();
});

const { bodyName, year, heading, byline } = articleOf([]);
const revision: ArticleContent = {
  schemaVersion: CURRENT_SCHEMA_VERSION,
  bodyName,
  year,
  heading,
  byline,
  sections: [{ id: 's1', role: 'body', headingLines: [], topicIds: [], doc: doc(REVISION) }],
};

function select(words: string, from = 0) {
  const start = PROPOSED.indexOf(words, from) + 1;
  openEditor(section).commands.setTextSelection({ from: start, to: start + words.length });
}

const named = () => passageIn(revision)(section);
const placed = (start: number, quote: string) => ({
  sectionId: 's1',
  start,
  end: start + quote.length,
  quote,
});

test('words commented on in a proposal are named where the others read them', async () => {
  select('三百家');
  expect(await named()).toEqual(placed(REVISION.indexOf('三百家'), '三百家'));
});

test('of words that stand there twice, those nearest', async () => {
  select('企业', PROPOSED.indexOf('家'));
  expect(await named()).toEqual(placed(REVISION.lastIndexOf('企业'), '企业'));
});

test('nothing selected, the comment is on the article', async () => {
  openEditor(section).commands.setTextSelection(1);
  expect(await named()).toBeNull();
});

test('the reviewer’s own words are in nothing that others read: the comment is refused and not sent', async () => {
  const addComment = vi.fn();
  const actions = { addComment } as unknown as CommentActions;
  const comments = new CommentsSession('article', actions, passageIn(revision));
  select('民营企业');
  comments.begin(section);
  expect(await comments.add('改得对吗？')).toEqual({ code: 'not_possible', reason: 'passage_proposed' });
  expect(addComment).not.toHaveBeenCalled();
});

test('what the reviewer wrote need not be saved for it', async () => {
  const addComment = vi.fn(async () => ({ ok: true, value: null }));
  const listComments = vi.fn(async () => ({ ok: true, value: { threads: [], mayWrite: true } }));
  const actions = { addComment, listComments } as unknown as CommentActions;
  const comments = new CommentsSession('article', actions, passageIn(revision));
  section.setHeadingLines(['没存的标题']);
  select('三百家');
  comments.begin(section);
  expect(await comments.add('请核对')).toBeNull();
  const passage = placed(REVISION.indexOf('三百家'), '三百家');
  expect(addComment).toHaveBeenCalledWith({ articleId: 'article', text: '请核对', passage });
});
