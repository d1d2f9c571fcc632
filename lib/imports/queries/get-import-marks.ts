import { NotFound } from '@/lib/domain/errors';
import type { Reading } from '@/lib/db/context';
import type { ImportMarks } from '@/lib/imports/import-marks';
import { readImportMarks } from '@/lib/imports/stored-import';
import { isId } from '@/lib/input/is-id';

/** What another window may have ticked off or corrected meanwhile. @throws NotFound `import`, also for another's */
export async function getImportMarks({ actor, db }: Reading, importId: string): Promise<ImportMarks> {
  if (!isId(importId) || actor.id === null) throw new NotFound('import');
  const found = await db.import.findFirst({
    where: { id: importId, createdById: actor.id },
    select: { looked: true, corrections: true },
  });
  if (!found) throw new NotFound('import');
  return readImportMarks(found);
}
