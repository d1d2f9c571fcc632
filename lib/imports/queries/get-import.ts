import { NotFound } from '@/lib/domain/errors';
import type { Reading } from '@/lib/db/context';
import { isId } from '@/lib/input/is-id';
import { readStored, type ImportContent } from '@/lib/imports/stored-import';

export type OpenedImport = ImportContent & {
  id: string;
  fileName: string;
  text: string;
  version: number;
  updatedAt: Date;
  articleId: string | null;
  madeAt: Date | null;
};

/** @throws NotFound `import`, also for another's */
export async function getImport({ actor, db }: Reading, importId: string): Promise<OpenedImport> {
  if (!isId(importId) || actor.id === null) throw new NotFound('import');
  const found = await db.import.findFirst({
    where: { id: importId, createdById: actor.id },
    select: {
      id: true,
      fileName: true,
      text: true,
      notes: true,
      scripts: true,
      pictures: true,
      flags: true,
      looked: true,
      corrections: true,
      joins: true,
      rows: true,
      version: true,
      updatedAt: true,
      articleId: true,
      madeAt: true,
    },
  });
  if (!found) throw new NotFound('import');
  return { ...found, ...readStored(found) };
}
