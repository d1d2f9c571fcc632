import { WORK_HREFS } from '@/components/desk/work-hrefs';
import { WorkList } from '@/components/desk/work-list';
import { listMyWork } from '@/lib/articles/queries/list-my-work';
import { sharedDb } from '@/lib/db/shared-db';
import type { PersonActor } from '@/lib/domain/permissions/roles';

/** The articles a writer is on: those in work, and the last ones done. */
export async function WriterWork({ actor, now }: { actor: PersonActor; now: Date }) {
  const { inWork, done } = await listMyWork({ actor, db: sharedDb() });
  return (
    <>
      <WorkList name="inWork" {...inWork} href={WORK_HREFS.inWork} now={now} />
      <WorkList name="done" {...done} href={WORK_HREFS.done} now={now} />
    </>
  );
}
