import type { Prisma } from '@/lib/db/generated/client';

/** Submissions for such a section, or for a request as a whole that asks for one. */
export function materialForSection(section: Prisma.SectionWhereInput): Prisma.SubmissionWhereInput {
  return { OR: [{ section }, { sectionId: null, request: { sections: { some: { section } } } }] };
}
