import { beforeEach, expect, test } from 'vitest';
import { articleFindings } from '@/lib/reviews/article-findings';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { getArticleForEditing } from '@/lib/articles/queries/get-article-for-editing';
import { confirmSection } from '@/lib/confirmations/commands/confirm-section';
import { disputeSection } from '@/lib/confirmations/commands/dispute-section';
import { replyToDispute } from '@/lib/confirmations/commands/reply-to-dispute';
import { listAnswersToCheck } from '@/lib/confirmations/queries/list-answers-to-check';
import { FiguresSession } from '@/components/editor/figures/figures-session';
import { liveFindings } from '@/components/editor/findings/live-findings';
import { getFigures } from '@/lib/facts/queries/get-figures';
import { ArticleSession } from '@/components/editor/session/article-session';
import { articleLine } from '@/components/editor/session/editing-line';
import { askAgain, askedToConfirm, type AskedToConfirm } from '../../../support/asked-to-confirm';
import { resetDb, testDb } from '../../../support/database';
import { ctxOf, person } from '../../../support/office';
import { revise } from '../../../support/revise';
import { MemoryStore, storesOf } from '../session/opened-article';

const db = testDb();
beforeEach(() => resetDb());

/** The page as it is opened now, and what it finds. */
async function openPage({ writer, articleId }: AskedToConfirm) {
  const ctx = { actor: writer, db };
  const article = await getArticleForEditing(ctx, articleId);
  const editing = { personId: writer.id, tabId: 'tab', ...storesOf(new MemoryStore()) };
  const sendOrder = async () => ({ ok: true, value: { structureVersion: 2 } }) as const;
  const session = new ArticleSession(article, editing, articleLine(articleId, sendOrder));
  const refuses = async () =>
    ({ ok: false, failure: { code: 'forbidden', reason: 'not_on_article' } }) as const;
  const figures = new FiguresSession(session, {
    getFigures: async () => ({ ok: true, value: await getFigures(ctx, articleId) }),
    listLedger: refuses,
    bindFigures: refuses,
    unbindFigures: refuses,
    keepFigure: refuses,
  });
  await figures.load();
  return liveFindings(session, await listAnswersToCheck(ctx, articleId), figures.findings());
}

async function expectSame(asked: AskedToConfirm, code: string | null) {
  const live = await openPage(asked);
  expect(live).toEqual(await articleFindings(db, asked.articleId));
  const told = live.filter((finding) => /^(dispute|confirmation)_/.test(finding.code));
  const { sectionId } = asked;
  const severity = code === 'dispute_open' ? 'blocking' : 'warning';
  expect(told).toEqual(code === null ? [] : [{ code, severity, sectionId }]);
}

test('the writer sees, while writing, what submission will say of the departments’ word', async () => {
  const asked = await askedToConfirm(db);
  await expectSame(asked, 'confirmation_unanswered');
  await disputeSection(ctxOf(db, asked.liaison), { ...asked, reason: '场次不对' });
  await expectSame(asked, 'dispute_open');
  await replyToDispute(ctxOf(db, asked.writer), { ...asked, reply: '已核对' });
  await expectSame(asked, null);
  await revise(db, asked.writer, asked.sectionId, '全年举办主题宣讲四十三场。');
  const again = await askAgain(db, asked, new Date());
  await expectSame(asked, 'confirmation_unanswered');
  await confirmSection(ctxOf(db, asked.liaison), again);
  await expectSame(asked, null);
  await revise(db, asked.writer, asked.sectionId, '全年举办主题宣讲四十四场。');
  await expectSame(asked, 'confirmation_void');
});

test('nothing is told of a section that was removed', async () => {
  const asked = await askedToConfirm(db);
  await removeSection(ctxOf(db, asked.writer), asked);
  await expectSame(asked, null);
});

test('what departments said is for the office only', async () => {
  const asked = await askedToConfirm(db);
  const admin = await person(db, { roles: ['admin'] });
  for (const actor of [asked.liaison, asked.link, admin]) {
    expect(await listAnswersToCheck({ actor, db }, asked.articleId)).toEqual([]);
  }
});
