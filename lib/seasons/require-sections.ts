import { onDesk } from '@/lib/articles/on-desk';
import type { Tx } from '@/lib/db/client';
import { Invalid, type FieldErrors } from '@/lib/domain/errors';

/** Checks that the sections asked for exist. @throws Invalid `no_such_choice` at the path of the list at fault */
export async function requireSections(
  tx: Tx,
  lists: readonly { path: string; sectionIds: readonly string[] }[],
): Promise<void> {
  const ids = [...new Set(lists.flatMap(({ sectionIds }) => sectionIds))];
  const found = await tx.section.findMany({
    where: { id: { in: ids }, removedAt: null, article: onDesk },
    select: { id: true },
  });
  const known = new Set(found.map(({ id }) => id));
  const faults = lists.filter(({ sectionIds }) => sectionIds.some((id) => !known.has(id)));
  if (faults.length === 0) return;
  const fields: FieldErrors = Object.fromEntries(faults.map(({ path }) => [path, 'no_such_choice']));
  throw new Invalid(fields);
}
