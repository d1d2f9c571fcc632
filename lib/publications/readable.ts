import { Prisma } from '@/lib/db/generated/client';

/** A publication `p`, in SQL, that readers can read: live, or left to be read as out of date. */
export const IS_READABLE = Prisma.sql`(p.state = 'live' OR p."withdrawKind" = 'out_of_date')`;

/** The same as a filter. */
export const readable = {
  OR: [{ state: 'live' }, { withdrawKind: 'out_of_date' }],
} satisfies Prisma.PublicationWhereInput;

/** The same of one that was loaded. */
export function isReadable({
  state,
  withdrawKind,
}: Pick<Prisma.PublicationGetPayload<object>, 'state' | 'withdrawKind'>): boolean {
  return state === 'live' || withdrawKind === 'out_of_date';
}
