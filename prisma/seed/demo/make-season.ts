import { openSeason } from '@/lib/seasons/commands/open-season';
import { sendRequests } from '@/lib/seasons/commands/send-requests';
import { suggestRequests } from '@/lib/seasons/queries/suggest-requests';
import { handInSubmission } from '@/lib/submissions/commands/hand-in-submission';
import type { Cast } from './cast';

const DAYS = 14;
const GUIDANCE =
  '请按章节提供2026年的主要工作、数据和事例。数字截至11月底，写清口径和出处；能配图片的，请附图说和拍摄人。';

/** What two departments had handed in when the demo begins, for the first section asked of each. */
const HANDED_IN = [
  {
    liaison: 'shenyue',
    text:
      '2026年，区委统一战线工作领导小组召开会议四次，专题研究事项十七项，全部明确责任单位和完成时限。\n' +
      '镇街统战委员述职评议覆盖六个镇街，反馈问题二十三条，年底前整改完成二十二条。',
  },
  {
    liaison: 'luoyn',
    text:
      '区工商联开展“敲门问需”四轮，走访民营企业三百零六家，收集用工、融资、用地诉求一百八十九件，办结一百八十一件。\n' +
      '牵头举办政银企对接会五场，促成授信二亿三千万元，惠及中小企业七十四家。',
  },
];

/** The round of asking that is under way: the sections of these articles, by the department each is set to. */
export async function makeSeason(cast: Cast, articleIds: readonly string[]): Promise<void> {
  const writer = await cast('linxw');
  const { seasonId } = await openSeason(writer, {
    year: 2026,
    name: '2026年度工作综述素材征集',
    guidance: GUIDANCE,
    dueAt: new Date(writer.now.getTime() + DAYS * 24 * 3_600_000),
  });
  const { requests } = await suggestRequests(writer, { articleIds });
  const wanted = requests.map(({ departmentId, sections }) => ({
    departmentId,
    sectionIds: sections.map((section) => section.id),
  }));
  const { requestIds } = await sendRequests(writer, { seasonId, requests: wanted });
  for (const { liaison, text } of HANDED_IN) {
    const ctx = await cast(liaison);
    if (ctx.actor.kind !== 'person') continue;
    const { departmentId, displayName } = ctx.actor;
    const index = wanted.findIndex((request) => request.departmentId === departmentId);
    const requestId = requestIds[index];
    if (!requestId) continue;
    await handInSubmission(ctx, {
      requestId,
      sectionId: wanted[index]?.sectionIds[0] ?? null,
      text,
      contributorName: displayName,
      replacesId: null,
    });
  }
}
