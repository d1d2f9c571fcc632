import type { Reading } from '@/lib/db/context';

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

export type ImportPage = { imports: ImportListed[]; page: number; pageCount: number; total: number };

export const IMPORTS_PER_PAGE = 30;
const OPENING = 40;

/** A page, from 1, of a person's own imports, the newest first; the last page for one beyond it. */
export async function listImports({ actor, db }: Reading, wanted = 1): Promise<ImportPage> {
  if (actor.id === null) return { imports: [], page: 1, pageCount: 0, total: 0 };
  const total = await db.import.count({ where: { createdById: actor.id } });
  const pageCount = Math.ceil(total / IMPORTS_PER_PAGE);
  const page = Math.max(1, Math.min(wanted, pageCount));
  const imports = await db.$queryRaw<ImportListed[]>`
    SELECT id, "fileName", left(btrim(left(text, 400), E' \\n\\t\\u3000'), ${OPENING}) AS opening, "byteSize",
      "createdAt", "updatedAt", "articleId", "madeAt"
    FROM "Import" WHERE "createdById" = ${actor.id}::uuid
    ORDER BY "createdAt" DESC, id DESC LIMIT ${IMPORTS_PER_PAGE} OFFSET ${(page - 1) * IMPORTS_PER_PAGE}`;
  return { imports, page, pageCount, total };
}
