import type { Reading } from '@/lib/db/context';
import { countCharacters } from '@/lib/domain/article/count-characters';
import { parseInput } from '@/lib/input/parse-input';
import { planOfRows } from '@/lib/intake/rows/plan-of-rows';
import { takenInInput } from '@/lib/imports/input';
import { listSameImports } from '@/lib/imports/queries/list-same-imports';
import { readStored } from '@/lib/imports/stored-import';
import type { TakenIn } from '@/lib/imports/take-in';

/** Which of these came in, for a sender who heard no answer. */
export async function listTakenIn({ actor, db }: Reading, raw: unknown): Promise<TakenIn[]> {
  const { importIds } = parseInput(takenInInput, raw);
  if (actor.id === null) return [];
  const found = await db.import.findMany({
    where: { id: { in: importIds }, createdById: actor.id },
    select: {
      ...{ id: true, text: true, warnings: true },
      ...{
        rows: true,
        flags: true,
        looked: true,
        corrections: true,
        joins: true,
        pictures: true,
        notes: true,
        scripts: true,
      },
    },
  });
  const taken: TakenIn[] = [];
  for (const { id, text, warnings, ...stored } of found) {
    taken.push({
      importId: id,
      characterCount: countCharacters(text),
      articles: planOfRows(readStored(stored).rows).articles.length,
      warnings,
      same: await listSameImports({ actor, db }, id),
    });
  }
  return taken;
}
