import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Notices } from '@/components/editor/notices/use-notices';
import { proposalKey, proposalLine } from '@/components/editor/proposal/proposal-line';
import { announceTab } from '@/components/editor/saving/open-tabs';
import { ArticleSession } from '@/components/editor/session/article-session';
import { articleLine, type EditingLine } from '@/components/editor/session/editing-line';
import { restoreLeftOvers } from '@/components/editor/session/restore-left-overs';
import { TextCommands } from '@/components/editor/session/text-commands';
import { articleOf, MemoryStore, owner, sectionOf, storesOf } from '../session/opened-article';

const proposal = proposalLine('review', true);
const article = articleLine(owner.line, proposal.sendOrder);
const sessions: ArticleSession[] = [];

function open(line: EditingLine, store = new MemoryStore(), tabId = 'this-tab') {
  const editing = { personId: owner.personId, tabId, ...storesOf(store) };
  const session = new ArticleSession(articleOf([sectionOf('s1', '送审的文字')]), editing, line);
  sessions.push(session);
  const section = session.section('s1');
  if (!section) throw new Error('the article has a section');
  return { session, section, store };
}

const keysIn = (store: MemoryStore) => Array.from({ length: store.length }, (_, index) => store.key(index));

let answer: () => Promise<Response>;
const asked: { address: string; method: string; body: Record<string, unknown> }[] = [];
beforeEach(() => {
  asked.length = 0;
  answer = () => new Promise(() => {});
  vi.stubGlobal('fetch', (address: string, { method, body }: { method: string; body: string }) => {
    asked.push({ address, method, body: JSON.parse(body) });
    return answer();
  });
});
afterEach(() => {
  for (const session of sessions.splice(0)) {
    session.head.saver.dispose();
    session.section('s1')?.dispose();
  }
  vi.unstubAllGlobals();
});

test('what a reviewer writes goes to their proposal, never into the article', async () => {
  const savedAt = '2026-01-05T03:00:00Z';
  answer = async () => Response.json({ version: 2, headVersion: 2, savedAt });
  const { session, section } = open(proposal);
  section.setHeadingLines(['改过的标题']);
  session.head.change({ bodyName: '云溪区委统战部改' });
  expect(await session.flush()).toBe(true);
  expect(asked.map(({ method, address }) => `${method} ${address}`).sort()).toEqual([
    'PUT /api/reviews/review/proposal/head',
    'PUT /api/reviews/review/proposal/sections/s1',
  ]);
  const sent = asked.find(({ address }) => address.endsWith('/s1'))?.body;
  expect(sent).toMatchObject({ headingLines: ['改过的标题'], baseVersion: 1 });
  expect(section.saver.version).toBe(2);
});

test('what is not saved of it is kept apart from the article’s', () => {
  const store = new MemoryStore();
  for (const line of [proposal, article]) {
    const { section } = open(line, store);
    section.setHeadingLines([line === proposal ? '改稿的' : '稿件的']);
    section.saver.keepNow();
  }
  expect(keysIn(store).sort()).toEqual([
    'huimou-draft:xujing:article:s1:this-tab',
    'huimou-draft:xujing:proposal:review:s1:this-tab',
  ]);
});

test('what was left of a proposal comes back into that proposal and into nothing else', async () => {
  const store = new MemoryStore();
  const left = open(proposal, store, 'gone');
  left.section.setHeadingLines(['没存的']);
  left.section.saver.keepNow();

  const again = open(article, store);
  expect(await restoreLeftOvers(again.session, owner, store)).toBe(0);
  const other = open(proposalLine('other', true), store);
  const of = (reviewId: string) => ({ personId: owner.personId, line: proposalKey(reviewId) });
  expect(await restoreLeftOvers(other.session, of('other'), store)).toBe(0);
  expect(other.section.headingLines.get()).toEqual([]);

  const back = open(proposal, store);
  expect(await restoreLeftOvers(back.session, of('review'), store)).toBe(1);
  expect(back.section.headingLines.get()).toEqual(['没存的']);
});

test('a tab with the proposal open is known to be open; one with the article is another matter', async () => {
  const store = new MemoryStore();
  const left = open(proposal, store, 'open');
  left.section.setHeadingLines(['另一窗口正在写的']);
  left.section.saver.keepNow();
  const of = { personId: owner.personId, line: proposal.key };

  const close = announceTab(proposal.key, 'open');
  const { session } = open(proposal, store);
  expect(await restoreLeftOvers(session, of, store)).toBe(0);
  close();
  const closeArticle = announceTab(owner.line, 'open');
  expect(await restoreLeftOvers(session, of, store)).toBe(1);
  closeArticle();
});

test('the stage over, nothing more is sent and what was written stays to be copied', async () => {
  answer = async () =>
    Response.json({ failure: { code: 'not_possible', reason: 'wrong_state' } }, { status: 409 });
  const { session, section, store } = open(proposal);
  section.setHeadingLines(['晚了一步']);
  expect(await session.flush()).toBe(false);
  expect(session.overall.get().word).toBe('closed');
  session.keepNow();
  expect(store.getItem('huimou-draft:xujing:proposal:review:s1:this-tab')).toContain('晚了一步');
});

test('another window’s text that is written over has no history to be read in: it is set aside', async () => {
  const theirs = { ...sectionOf('s1', '另一窗口的文字', 2), savedBy: null };
  answer = async () =>
    Response.json(
      {
        failure: {
          code: 'conflict',
          reason: 'section_changed',
          details: { theirs },
        },
      },
      { status: 409 },
    );
  const { session, section } = open(proposal);
  section.setHeadingLines(['这个窗口的']);
  await section.saver.flush();
  const { phase } = section.saver.state();
  if (phase.kind !== 'conflict') throw new Error(`expected a conflict, not ${phase.kind}`);
  const leading = vi.fn();
  const texts = new TextCommands(session, { leading } as unknown as Notices, (key) => key);
  answer = async () => Response.json({ version: 3, savedAt: '2026-01-05T03:00:00Z' });
  texts.keepMine(section, phase.theirs);
  await section.saver.flush();
  expect(section.saver.version).toBe(3);
  expect(leading).not.toHaveBeenCalled();
  expect(session.setAside.items.get().map(({ text }) => text.trim())).toEqual(['另一窗口的文字']);
});
