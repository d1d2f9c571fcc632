import type { Tx } from '@/lib/db/client';
import { Conflict } from '@/lib/domain/errors';
import type { OfficeChoices } from './queries';

/** Over the version the person had before them. @throws Conflict `stale` */
export async function putOfficeChoice(
  tx: Tx,
  version: number,
  choice: Partial<Omit<OfficeChoices, 'version'>>,
): Promise<void> {
  // An office that never chose has no row, or the first.
  await tx.office.createMany({ data: { id: 1, version: 0 }, skipDuplicates: true });
  const { count } = await tx.office.updateMany({
    where: { id: 1, version },
    data: { ...choice, version: version + 1 },
  });
  if (count === 0) throw new Conflict('stale');
}
