import { addComment } from '@/lib/comments/commands/add-comment';
import { answerComment } from '@/lib/comments/commands/answer-comment';
import { resolveComment } from '@/lib/comments/commands/resolve-comment';
import { anchorText } from '@/lib/document/anchor-text';
import type { StoredDocument } from '@/lib/document/stored-document';
import type { Cast } from './cast';
import type { Step } from './step';
import { workdayFrom } from './workdays';

type Talk = { reviewer: string; workday: number; section: number; text: string; answer?: string };

/** What reviewers remarked on the season's articles, by the sample's key; each on a section's first sentence. */
export const TALKS: Record<string, { writer: string; talks: readonly Talk[] }> = {
  'ethnic-religious-2026': {
    writer: 'linxw',
    talks: [
      {
        reviewer: 'zhoumy',
        workday: 23,
        section: 1,
        text: '开头这句再收一收，先说事，再说意义。',
        answer: '已按意见压缩，把活动放到前面。',
      },
      { reviewer: 'xujing', workday: 28, section: 2, text: '请补一句数据的截止日期。' },
    ],
  },
  'industry-commerce-2026': {
    writer: 'chenjh',
    talks: [{ reviewer: 'xujing', workday: 30, section: 2, text: '走访企业的家数与台账对不上，请附出处。' }],
  },
};

const DAY = ['10:40', '15:10'];

/** The remarks on one article, and the writer's answers a workday later. */
export function talkOver(cast: Cast, start: Date, key: string, articleId: () => string): Step[] {
  const { writer, talks } = TALKS[key] ?? { writer: '', talks: [] };
  return talks.flatMap(({ reviewer, workday, section, text, answer }) => {
    let commentId = '';
    const remark = {
      at: workdayFrom(start, workday, DAY[0] ?? ''),
      take: async () => {
        const ctx = await cast(reviewer);
        const passage = await firstSentence(ctx, articleId(), section);
        ({ commentId } = await addComment(ctx, { articleId: articleId(), text, passage }));
      },
    };
    if (answer === undefined) return [remark];
    const reply = {
      at: workdayFrom(start, workday + 1, DAY[1] ?? ''),
      take: async () => {
        await answerComment(await cast(writer), { commentId, text: answer });
        await resolveComment(await cast(reviewer), { commentId });
      },
    };
    return [remark, reply];
  });
}

async function firstSentence({ db }: Awaited<ReturnType<Cast>>, articleId: string, position: number) {
  const { id: sectionId, document } = await db.section.findFirstOrThrow({
    where: { articleId, removedAt: null },
    orderBy: { position: 'asc' },
    skip: position,
    select: { id: true, document: true },
  });
  const [line = ''] = anchorText((document as StoredDocument).doc).split('\n');
  const end = line.indexOf('。') + 1 || line.length;
  return { sectionId, start: 0, end, quote: line.slice(0, end) };
}
