import { ON_DESK } from '@/lib/articles/on-desk';
import type { Reader } from '@/lib/db/client';
import { DAY_MS } from '@/lib/domain/calendar';
import { LONG_WAIT_DAYS } from '@/lib/domain/workflow/long-wait';
import type { StageKey, StageStanding } from './overview';

const WAITING: readonly StageKey[] = ['drafting', 'changes_requested', 'in_review', 'publish'];
const ORDER: readonly StageKey[] = [...WAITING, 'scheduled', 'live', 'withdrawn'];

type Row = {
  key: StageKey;
  stageName: string | null;
  count: number;
  medianSeconds: number;
  long: number;
  longestSince: Date;
  longest: { articleId: string; title: string; bodyName: string };
};

/** Every article once, by where its working copy stands, approved ones by what the public sees; all keys, also at 0. */
export async function stageStandings(db: Reader, now: Date): Promise<StageStanding[]> {
  const longAgo = new Date(now.getTime() - LONG_WAIT_DAYS * DAY_MS);
  const rows = await db.$queryRaw<Row[]>`
    WITH placed AS (
      SELECT a.id, a."movedAt", s.name AS "stageName", s.position,
        CASE WHEN a.status <> 'approved' THEN a.status::text
          ELSE coalesce(p.state::text, 'publish') END AS key
      FROM "Article" a
        LEFT JOIN "Publication" p ON a.status = 'approved' AND p."articleId" = a.id
        LEFT JOIN "Review" r ON a.status = 'in_review' AND r."articleId" = a.id AND r.status = 'open'
        LEFT JOIN "ReviewStage" s ON s."reviewId" = r.id AND s.position = r."currentStage"
      WHERE ${ON_DESK}),
    grouped AS (
      SELECT key, "stageName", min(position) AS position, count(*)::int AS count,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ${now}::timestamptz - "movedAt"))::float
          AS "medianSeconds",
        (count(*) FILTER (WHERE "movedAt" <= ${longAgo}))::int AS long,
        min("movedAt") AS "longestSince", (array_agg(id ORDER BY "movedAt", id))[1] AS "longestId"
      FROM placed GROUP BY key, "stageName")
    SELECT g.key, g."stageName", g.count, g."medianSeconds", g.long, g."longestSince",
      json_build_object('articleId', a.id, 'title', array_to_string(a.headline, ' '), 'bodyName', a."bodyName")
        AS longest
    FROM grouped g JOIN "Article" a ON a.id = g."longestId"
    ORDER BY g.position, g."stageName"`;
  return ORDER.flatMap((key) => {
    const found = rows.filter((row) => row.key === key);
    if (found.length === 0) return [{ key, stageName: null, count: 0, waiting: null }];
    return found.map(({ stageName, count, medianSeconds, long, longestSince, longest }) => ({
      key,
      stageName,
      count,
      waiting: WAITING.includes(key)
        ? {
            medianDays: wholeDays(medianSeconds * 1000),
            longest: { ...longest, days: wholeDays(now.getTime() - longestSince.getTime()) },
            long,
          }
        : null,
    }));
  });
}

const wholeDays = (ms: number) => Math.max(0, Math.floor(ms / DAY_MS));
