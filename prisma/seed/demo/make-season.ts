import type { Ctx } from '@/lib/db/context';
import { openSeason } from '@/lib/seasons/commands/open-season';
import { setSeasonDates } from '@/lib/seasons/commands/set-season-dates';
import { sendRequests } from '@/lib/seasons/commands/send-requests';
import { suggestRequests } from '@/lib/seasons/queries/suggest-requests';
import { handInSubmission } from '@/lib/submissions/commands/hand-in-submission';
import { listStages } from '@/lib/stages/queries';
import type { Cast } from './cast';
import type { DemoTimes } from './demo-times';
import { HANDED_IN } from './handed-in';
import type { DepartmentIds } from './make-article';
import type { Step } from './step';
import { dayFrom, workdayFrom } from './workdays';

const GUIDANCE =
  '请按章节提供2026年的主要工作、数据和事例。数字截至11月底，写清口径和出处；能配图片的，请附图说和拍摄人。';
/** Days from today by which these answer; the others by the season's own date, which has passed. */
const LATER: Record<string, number> = { 'united-front': 5, 'industry-commerce': 5, 'ethnic-religious': 2 };

type Asked = { id: string; departmentId: string; sectionIds: string[] };

/** The round of asking that is under way: the sections of these articles, by the department each is set to. */
export function makeSeason(
  cast: Cast,
  { seasonStart, dates }: DemoTimes,
  now: Date,
  { departments, articleIds }: { departments: DepartmentIds; articleIds: () => string[] },
): Step[] {
  const on = (workdays: number, clock: string) => workdayFrom(seasonStart, workdays, clock);
  let asked: Asked[] = [];
  let seasonId = '';
  return [
    {
      at: on(4, '10:00'),
      take: async () => {
        const name = '2026年度工作综述素材征集';
        const season = { year: 2026, name, guidance: GUIDANCE, dueAt: dates.material };
        const ctx = await cast('linxw');
        ({ seasonId } = await openSeason(ctx, season));
        const { material, draft, publish } = dates;
        const stages = (await listStages(ctx)).map(({ id }, at) => ({
          stageId: id,
          dueAt: dates.stages[at],
        }));
        await setSeasonDates(ctx, { seasonId, version: 1, material, draft, stages, publish });
      },
    },
    {
      at: on(5, '09:30'),
      take: async () => {
        const dueAt = (departmentId: string) => {
          const key = Object.keys(LATER).find((name) => departments[name] === departmentId);
          return key === undefined ? {} : { dueAt: dayFrom(now, LATER[key] ?? 0, '18:00') };
        };
        asked = await ask(await cast('linxw'), seasonId, articleIds(), dueAt);
      },
    },
    ...HANDED_IN.map(({ liaison, section, workday, clock, text }) => ({
      at: on(workday, clock),
      take: async () => handIn(await cast(liaison), asked, section, text),
    })),
  ];
}

async function ask(
  ctx: Ctx,
  seasonId: string,
  articleIds: string[],
  dueAt: (departmentId: string) => object,
): Promise<Asked[]> {
  const { requests } = await suggestRequests(ctx, { articleIds });
  const wanted = requests.map(({ departmentId, sections }) => ({
    departmentId,
    sectionIds: sections.map((section) => section.id),
    ...dueAt(departmentId),
  }));
  const { requestIds } = await sendRequests(ctx, { seasonId, requests: wanted });
  return wanted.map((request, at) => ({ ...request, id: requestIds[at] ?? '' }));
}

async function handIn(ctx: Ctx, asked: readonly Asked[], section: number, text: string): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return;
  const request = asked.find(({ departmentId }) => departmentId === actor.departmentId);
  if (!request) return;
  await handInSubmission(ctx, {
    requestId: request.id,
    sectionId: request.sectionIds[section] ?? null,
    text,
    contributorName: actor.displayName,
    replacesId: null,
  });
}
