import { listOpenThreads } from '@/lib/comments/queries/list-open-threads';
import { saveSection } from '@/lib/writing/commands/save-section';
import type { StoredDocument } from '@/lib/document/stored-document';
import type { DocumentNode } from '@/lib/domain/article/content';
import { correctPublication } from '@/lib/publications/commands/correct-publication';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { schedulePublication } from '@/lib/publications/commands/schedule-publication';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import type { ArticleTimes } from './article-times';
import type { Cast } from './cast';
import { passReview } from './pass-review';
import type { Fate } from './scenario';
import type { Step } from './step';

export type Journey = {
  cast: Cast;
  /** Known once the article is begun. */
  articleId: () => string;
  writer: string;
  slug: string;
  times: ArticleTimes;
  /** When a scheduled one goes out. */
  scheduledFor: Date;
};

const PUBLISHER = 'fangzc';

/** By the first two stages, in the article that is sent back. */
const PROPOSED = [
  [
    ['桌上记下的问题，已有九成以上划了勾。', '桌上记下的问题，九成以上已经办结。'],
    ['在夫妻店和小作坊间成了抢手读物。', '很受夫妻店和小作坊欢迎。'],
  ],
  [
    ['面对面，谈的是用电、用工、用地。', '面对面，商量用电、用工、用地。'],
    ['企业每年省下短驳费用36万元。', '企业每年节省短驳费用36万元。'],
  ],
] as const;

/** The steps of a drafted article to where the scenario wants it, each by the person whose step it is. */
export function carryOutFate(journey: Journey, fate: Fate): Step[] {
  if (fate === 'drafting') return [];
  const { cast, articleId, times } = journey;
  const { submitted, decided } = times;
  if (fate === 'changes_requested') {
    const changesRequested = '第二章节走访企业的家数与工商联台账不一致，请核实后再报；图说缺拍摄日期。';
    return passReview(journey, { submitted, decided, changesRequested, proposed: PROPOSED });
  }
  const note = fate === 'in_review' ? '数字以十一月底各部门的台账为准；图片都已取得授权。' : '';
  const steps = passReview(journey, { submitted, decided, note });
  if (fate === 'in_review' || fate === 'approved') return steps;
  steps.push({ at: times.public, take: () => (fate === 'scheduled' ? schedule(journey) : publish(journey)) });
  if (fate === 'withdrawn') {
    const reason = '附表中一处统计口径有误，待有关单位核实后重新发布。';
    const publicWords = '附表中一处统计口径有误，核实后重新刊发。';
    const said = { kind: 'in_error', reason, publicWords } as const;
    steps.push({
      at: times.withdrawn,
      take: async () => withdrawPublication(await cast(PUBLISHER), { articleId: articleId(), ...said }),
    });
  }
  return fate === 'corrected' ? [...steps, ...correct(journey)] : steps;
}

async function publish({ cast, articleId, slug }: Journey): Promise<void> {
  const revisionId = await approvedRevision(cast, articleId());
  const ctx = await cast(PUBLISHER);
  const seenComments = await listOpenThreads(ctx, articleId());
  await publishArticle(ctx, { articleId: articleId(), slug, revisionId, seenComments });
}

async function schedule({ cast, articleId, slug, scheduledFor }: Journey): Promise<void> {
  const revisionId = await approvedRevision(cast, articleId());
  const ctx = await cast(PUBLISHER);
  const seenComments = await listOpenThreads(ctx, articleId());
  const wanted = { articleId: articleId(), slug, revisionId, dueAt: scheduledFor, seenComments };
  await schedulePublication(ctx, wanted);
}

/** A live article is opened again, a slip put right, reviewed anew and replaced with a public note. */
function correct(journey: Journey): Step[] {
  const { cast, articleId, writer } = journey;
  const { reopened, decided, issued } = journey.times.corrected;
  return [
    {
      at: reopened,
      take: async () => {
        await reopenArticle(await cast(writer), { articleId: articleId() });
        await addDeadline(await cast(writer), articleId());
      },
    },
    ...passReview(journey, { submitted: new Date(reopened.getTime() + 40 * 60_000), decided }),
    {
      at: issued,
      take: async () => {
        const revisionId = await approvedRevision(cast, articleId());
        const note = '导语补充数据的截止日期；文中各项数字不变。';
        const ctx = await cast(PUBLISHER);
        await correctPublication(ctx, {
          articleId: articleId(),
          revisionId,
          kind: 'major',
          note,
          seenComments: await listOpenThreads(ctx, articleId()),
        });
      },
    },
  ];
}

async function addDeadline(ctx: Awaited<ReturnType<Cast>>, articleId: string): Promise<void> {
  const lead = await ctx.db.section.findFirstOrThrow({
    where: { articleId, role: 'lead', removedAt: null },
    select: { id: true, version: true, headingLines: true, document: true },
  });
  const document = withSentence(lead.document as StoredDocument, '（以上数据截至2025年12月31日。）');
  const { id: sectionId, version: baseVersion, headingLines } = lead;
  await saveSection(ctx, { articleId, sectionId, baseVersion, headingLines, document });
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
