import { NotFound } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';

/**
 * Takes a person's own import for the rest of the transaction.
 * @throws NotFound `import`, also for another's
 */
export async function ownImport(tx: Tx, ctx: Ctx, importId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Import" WHERE id = ${importId}::uuid FOR UPDATE`;
  const found = await tx.import.findFirst({
    where: { id: importId, createdById: actingPerson(ctx.actor).id },
    select: {
      id: true,
      fileName: true,
      text: true,
      rows: true,
      flags: true,
      looked: true,
      corrections: true,
      joins: true,
      pictures: true,
      notes: true,
      scripts: true,
      version: true,
    },
  });
  if (!found) throw new NotFound('import');
  return found;
}
