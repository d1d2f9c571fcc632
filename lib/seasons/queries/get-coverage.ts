import type { Reader } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/permissions/roles';
import type { Coverage } from '@/lib/seasons/coverage';

type Ctx = { actor: Actor; now: Date; db: Reader };

/** Who was asked for what, and how far it has come. @throws NotFound `season` */
export async function getCoverage(_ctx: Ctx, _seasonId: string): Promise<Coverage> {
  throw new Error('not written yet');
}
