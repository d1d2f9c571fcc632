import type { Tx } from '@/lib/db/client';

/** Puts the article's sections in this order, which names removed ones too. */
export async function placeSections(tx: Tx, articleId: string, order: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Section" s SET position = o.place - 1
    FROM unnest(${order}::uuid[]) WITH ORDINALITY AS o(id, place)
    WHERE s.id = o.id AND s."articleId" = ${articleId}::uuid AND s.position <> o.place - 1`;
}
