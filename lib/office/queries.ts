import type { Reader } from '@/lib/db/client';

/** The office's own choices; what an office begins with where none was made. */
export type OfficeChoices = {
  authorsMayPublish: boolean;
  proposersDecide: boolean;
  unboundBlocks: boolean;
  version: number;
};

export async function getOfficeChoices(db: Reader): Promise<OfficeChoices> {
  const office = await db.office.findUnique({
    where: { id: 1 },
    select: { authorsMayPublish: true, proposersDecide: true, unboundBlocks: true, version: true },
  });
  return office ?? { authorsMayPublish: false, proposersDecide: true, unboundBlocks: false, version: 0 };
}
