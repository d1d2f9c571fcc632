import { sectionPlaces } from '@/lib/articles/section-places';
import type { Reader } from '@/lib/db/client';
import type { Prisma, SubmissionFileKind } from '@/lib/db/generated/client';
import { sourceNotes } from '@/lib/intake/stored-notes';
import type { SourceNote } from '@/lib/intake/source';
import type { Actor } from '@/lib/domain/permissions/roles';

export type SubmittedFile = {
  id: string;
  kind: SubmissionFileKind;
  fileName: string;
  byteSize: number;
  hash: string;
  /** The text read from a document; '' for a photo. */
  text: string;
  /** What of the document its text does not say. */
  notes: SourceNote[];
  caption: string;
  credit: string;
  /** Of a photo: the copy that can be put into an article. */
  photoHash: string | null;
};

export type SubmissionRow = {
  id: string;
  requestId: string;
  /** Where the section it was handed in for is now (sectionPlaces). Null: for the request as a whole. */
  sectionId: string | null;
  departmentName: string;
  contributorName: string;
  text: string;
  submittedAt: Date;
  /** After the day the request was due. */
  isLate: boolean;
  /** Not yet looked at by the one who asks; false for the department. */
  isNew: boolean;
  takenAt: Date | null;
  takenBy: string | null;
  replacesId: string | null;
  isReplaced: boolean;
  files: SubmittedFile[];
};

/** Submissions with their files, the newest first. */
export async function submissionRows(
  db: Reader,
  actor: Actor,
  where: Prisma.SubmissionWhereInput,
): Promise<SubmissionRow[]> {
  const submissions = await load(db, actor, where);
  const places = await sectionPlaces(
    db,
    submissions.map(({ sectionId }) => sectionId),
  );
  return submissions.map(({ request, takenBy, replacedBy, looks, sectionId, files, ...submission }) => ({
    ...submission,
    sectionId: sectionId && (places.get(sectionId)?.sectionId ?? sectionId),
    departmentName: request.department.name,
    isLate: submission.submittedAt > request.dueAt,
    isNew: isOfOffice(actor) && looks.length === 0 && replacedBy === null,
    takenBy: takenBy?.displayName ?? null,
    isReplaced: replacedBy !== null,
    files: files.map((file) => ({ ...file, notes: sourceNotes.parse(file.notes) })),
  }));
}

function isOfOffice(actor: Actor): boolean {
  return actor.kind === 'person' && actor.roles.some((role) => role !== 'contributor' && role !== 'admin');
}

function load(db: Reader, actor: Actor, where: Prisma.SubmissionWhereInput) {
  return db.submission.findMany({
    where,
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: {
      id: true,
      requestId: true,
      sectionId: true,
      contributorName: true,
      text: true,
      submittedAt: true,
      takenAt: true,
      replacesId: true,
      request: { select: { dueAt: true, department: { select: { name: true } } } },
      takenBy: { select: { displayName: true } },
      replacedBy: { select: { id: true } },
      looks: { where: { personId: actor.id ?? NOBODY }, select: { personId: true } },
      files: {
        orderBy: { position: 'asc' },
        select: {
          id: true,
          kind: true,
          fileName: true,
          byteSize: true,
          hash: true,
          text: true,
          notes: true,
          caption: true,
          credit: true,
          photoHash: true,
        },
      },
    },
  });
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
