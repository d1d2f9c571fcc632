import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { isDuplicate } from '@/lib/db/database-rule';
import { transaction } from '@/lib/db/transaction';
import { requireOpenDepartment } from '@/lib/departments/require-open-department';
import { Conflict, Invalid } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { sendRequestsInput, type NewRequest } from '@/lib/seasons/input';
import { lockSeasonRequests } from '@/lib/seasons/lock-season-requests';
import { requireSections } from '@/lib/seasons/require-sections';
import { tellDepartment } from '@/lib/seasons/tell-department';
import { writeRequest, type WrittenRequest } from '@/lib/seasons/write-request';

/**
 * Asks several departments at once, all or none, and tells their liaisons. A department whose request was
 * cancelled is asked anew on that one; one that has a request gets the sections it was not asked for added to it.
 * `requestIds` in the order asked.
 * @throws Forbidden, Invalid, NotFound `season`; NotPossible `season_closed`; Conflict `already_asked`
 */
export async function sendRequests(ctx: Ctx, raw: unknown): Promise<{ requestIds: string[] }> {
  const { seasonId, requests } = parseInput(sendRequestsInput, raw);
  requirePermission(ctx.actor, 'season.manage', {});
  const sent = await refuseSecond(() =>
    transaction(ctx, async (tx) => {
      const season = await lockSeasonRequests(tx, seasonId);
      await requirePossible(tx, requests);
      const written: WrittenRequest[] = [];
      const numbered = requests.map((request, index) => ({ request, path: `requests.${index}` }));
      // In one order everywhere: two who ask the same departments at once wait for each other, never for ever.
      for (const { request, path } of numbered.toSorted((a, b) => byDepartment(a.request, b.request))) {
        written.push(await writeRequest(tx, ctx, { seasonId, seasonDueAt: season.dueAt, path }, request));
      }
      await tellAndRecord(tx, ctx, season.name, written);
      return new Map(written.map(({ id, departmentId }) => [departmentId, id]));
    }),
  );
  return { requestIds: requests.flatMap(({ departmentId }) => sent.get(departmentId) ?? []) };
}

/** Somebody asked the same department in the same moment. */
async function refuseSecond<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error)) throw new Conflict('already_asked');
    throw error;
  }
}

function byDepartment(one: NewRequest, other: NewRequest): number {
  return one.departmentId < other.departmentId ? -1 : 1;
}

async function requirePossible(tx: Tx, wanted: NewRequest[]): Promise<void> {
  const departmentIds = wanted.map(({ departmentId }) => departmentId);
  for (const [index, { departmentId }] of wanted.entries()) {
    const path = `requests.${index}.departmentId`;
    if (departmentIds.indexOf(departmentId) < index) throw new Invalid({ [path]: 'invalid' });
    await requireOpenDepartment(tx, departmentId, { path });
  }
  await requireSections(
    tx,
    wanted.map(({ sectionIds }, index) => ({ path: `requests.${index}.sectionIds`, sectionIds })),
  );
}

async function tellAndRecord(
  tx: Tx,
  ctx: Ctx,
  seasonName: string,
  written: readonly WrittenRequest[],
): Promise<void> {
  for (const request of written) {
    await tellDepartment(tx, ctx, {
      kind: 'request_sent',
      request,
      seasonName,
      occasion: `${request.version}`,
    });
  }
  for (const { id, departmentName, sectionCount, dueAt, isAddition } of written) {
    const payload = { department: departmentName, sections: sectionCount };
    recordEvent(
      tx,
      ctx,
      isAddition
        ? { type: 'request.changed', subjectId: id, payload: { ...payload, dueAt: dueAt.toISOString() } }
        : { type: 'request.sent', subjectId: id, payload },
    );
  }
}
