import type { Reader } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/roles';

export type ImportListed = {
  id: string;
  fileName: string;
  /** The first words of a paste, which has no name. */
  opening: string;
  byteSize: number;
  createdAt: Date;
  updatedAt: Date;
  articleId: string | null;
  madeAt: Date | null;
};

const AT_MOST = 200;
const OPENING = 40;

/** A person's own imports, the newest first. */
export async function listImports({ actor, db }: { actor: Actor; db: Reader }): Promise<ImportListed[]> {
  if (actor.id === null) return [];
  return db.$queryRaw<ImportListed[]>`
    SELECT id, "fileName", left(btrim(left(text, 400), E' \\n\\t\\u3000'), ${OPENING}) AS opening, "byteSize",
      "createdAt", "updatedAt", "articleId", "madeAt"
    FROM "Import" WHERE "createdById" = ${actor.id}::uuid
    ORDER BY "createdAt" DESC, id DESC LIMIT ${AT_MOST}`;
}
