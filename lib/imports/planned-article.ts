import { Conflict, Invalid } from '@/lib/domain/errors';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import type { PlannedArticle } from '@/lib/intake/plan';
import { correctRows } from '@/lib/intake/rows/correct-rows';
import { planOfRows } from '@/lib/intake/rows/plan-of-rows';
import { ownImport } from './own-import';
import { readStored, type ImportedPicture } from './stored-import';
import { unlookedFlags, type UnlookedFlag } from './unlooked-flags';

type Wanted = { importId: string; version: number; articleNumber: number };

type Planned = {
  fileName: string;
  article: PlannedArticle;
  pictures: ImportedPicture[];
  /** What of it nobody has looked at. */
  flags: UnlookedFlag[];
};

/**
 * One of the articles an import holds, as the person saw it, corrected; topics the office does not have are left out.
 * @throws NotFound `import`, Conflict `import_changed`, Invalid
 */
export async function plannedArticle(
  tx: Tx,
  ctx: Ctx,
  { importId, version, articleNumber }: Wanted,
): Promise<Planned> {
  const found = await ownImport(tx, ctx, importId);
  if (found.version !== version) throw new Conflict('import_changed');
  const { rows, pictures, ...marks } = readStored(found);
  const asInSource = planOfRows(rows).articles[articleNumber];
  const corrected = correctRows(rows, marks.corrections, found.text);
  const article = planOfRows(corrected).articles[articleNumber];
  if (!asInSource || !article) throw new Invalid({ articleNumber: 'invalid' });
  const topics = await tx.topic.findMany({ where: { archivedAt: null }, select: { id: true } });
  const known = new Set(topics.map((topic) => topic.id));
  const blocks = article.blocks.map((block) => ({
    ...block,
    topics: block.topics.filter(({ topicId }) => known.has(topicId)),
  }));
  const flags = unlookedFlags(asInSource, marks, found.text);
  return { fileName: found.fileName, article: { ...article, blocks }, pictures, flags };
}
