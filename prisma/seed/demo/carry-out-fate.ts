import { saveSection } from '@/lib/writing/commands/save-section';
import type { StoredDocument } from '@/lib/document/stored-document';
import type { DocumentNode } from '@/lib/domain/article/content';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import type { Cast } from './cast';
import { passReview } from './pass-review';
import type { Fate } from './scenario';

type Journey = { cast: Cast; articleId: string; writer: string; slug: string };

const PUBLISHER = 'fangzc';
const THREE_DAYS_MS = 3 * 24 * 60 * 60 * 1000;

/** Takes a drafted article to where the scenario wants it, each step by the person whose step it is. */
export async function carryOutFate(journey: Journey, fate: Fate): Promise<void> {
  const { cast, articleId, writer } = journey;
  if (fate === 'drafting') return;
  if (fate === 'in_review') return passReview(cast, articleId, writer, { approvals: 1 });
  if (fate === 'changes_requested') {
    const changesRequested = '第二章节走访企业的家数与工商联台账不一致，请核实后再报；图说缺拍摄日期。';
    return passReview(cast, articleId, writer, { approvals: 1, changesRequested });
  }
  await passReview(cast, articleId, writer);
  if (fate === 'approved') return;
  if (fate === 'scheduled') return schedule(journey);
  await publish(journey);
  if (fate === 'withdrawn') {
    const reason = '附表中一处统计口径有误，待有关单位核实后重新发布。';
    const publicWords = '附表中一处统计口径有误，核实后重新刊发。';
    await withdrawPublication(await cast(PUBLISHER), { articleId, kind: 'in_error', reason, publicWords });
  }
  if (fate === 'corrected') await correct(journey);
}

async function publish({ cast, articleId, slug }: Journey): Promise<void> {
  const ctx = await cast(PUBLISHER);
  await publishArticle(ctx, { articleId, slug, revisionId: await approvedRevision(cast, articleId) });
}

async function schedule({ cast, articleId, slug }: Journey): Promise<void> {
  const ctx = await cast(PUBLISHER);
  const dueAt = new Date(Math.ceil((ctx.now.getTime() + THREE_DAYS_MS) / 3_600_000) * 3_600_000);
  await schedulePublication(ctx, {
    articleId,
    slug,
    revisionId: await approvedRevision(cast, articleId),
    dueAt,
  });
}

/** A live article is opened again, a slip put right, reviewed anew and replaced with a public note. */
async function correct({ cast, articleId, writer }: Journey): Promise<void> {
  const ctx = await cast(writer);
  await reopenArticle(ctx, { articleId });
  const lead = await ctx.db.section.findFirstOrThrow({
    where: { articleId, role: 'lead', removedAt: null },
    select: { id: true, version: true, headingLines: true, document: true },
  });
  const document = withSentence(lead.document as StoredDocument, '（以上数据截至2025年12月31日。）');
  const { id: sectionId, version: baseVersion, headingLines } = lead;
  await saveSection(ctx, { articleId, sectionId, baseVersion, headingLines, document });
  await passReview(cast, articleId, writer);
  await correctPublication(await cast(PUBLISHER), {
    articleId,
    revisionId: await approvedRevision(cast, articleId),
    kind: 'major',
    note: '导语补充数据的截止日期；文中各项数字不变。',
  });
}

/** The document with a sentence added to its last paragraph. */
function withSentence({ schemaVersion, doc }: StoredDocument, sentence: string): StoredDocument {
  const content = [...(doc.content ?? [])];
  const at = content.findLastIndex((node) => node.type === 'paragraph');
  const paragraph: DocumentNode = content[at] ?? { type: 'paragraph' };
  content[at] = { ...paragraph, content: [...(paragraph.content ?? []), { type: 'text', text: sentence }] };
  return { schemaVersion, doc: { ...doc, content } };
}

async function approvedRevision(cast: Cast, articleId: string): Promise<string | null> {
  const { db } = await cast(PUBLISHER);
  const article = await db.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { approvedRevisionId: true },
  });
  return article.approvedRevisionId;
}
