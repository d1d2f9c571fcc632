import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { countCharacters } from '@/lib/domain/article/count-characters';
import { sectionName } from '@/lib/domain/article/section-name';
import { Conflict, Invalid, NotFound, NotPossible } from '@/lib/domain/errors';
import { parseInput } from '@/lib/input/parse-input';
import type { TakenFile } from '@/lib/submissions/files/take-in-file';
import { takeInFiles, type RefusedFile } from '@/lib/submissions/files/take-in-files';
import { handInSubmissionInput } from '@/lib/submissions/input';
import { openRequest } from '@/lib/submissions/open-request';
import { noteDocuments } from '@/lib/submissions/pictures/note-documents';
import { tellWriters } from '@/lib/submissions/tell-writers';

export type HandedIn = { submissionId: string; refused: RefusedFile[] };

/**
 * Hands in a department's material for a section, or for the request as a whole. Files that cannot be read are
 * named and left out; the others come in. `files` are moved from where they were received.
 * @throws Invalid, `nothing_handed_in` with the refused files when nothing else is left; NotFound `request`,
 * `section`, `submission`; Forbidden; NotPossible `season_closed`, `request_cancelled`, `submission_taken`;
 * Conflict `submission_replaced`
 */
export async function handInSubmission(ctx: Ctx, raw: unknown): Promise<HandedIn> {
  const { files, ...input } = parseInput(handInSubmissionInput, raw);
  await openRequest(ctx.db, ctx, input.requestId);
  const { taken, refused } = await takeInFiles(files);
  if (input.text === '' && taken.length === 0) throw new NothingHandedIn(refused);

  return transaction(ctx, async (tx) => {
    await lockRequest(tx, input.requestId);
    const request = await openRequest(tx, ctx, input.requestId);
    const section = request.sections.find(({ id }) => id === input.sectionId);
    if (input.sectionId !== null && !section) throw new NotFound('section');
    if (input.replacesId !== null) await requireReplaceable(tx, input.requestId, input.replacesId);

    await keepPhotos(tx, ctx, taken);
    await noteDocuments(tx, taken);
    const { id: submissionId } = await tx.submission.create({
      data: {
        ...input,
        submittedById: ctx.actor.id,
        linkId: ctx.actor.kind === 'link' ? ctx.actor.linkId : null,
        submittedAt: ctx.now,
        files: {
          create: taken.map(({ photo, pictures: _, ...file }, position) => ({
            ...file,
            position,
            photoHash: photo?.hash ?? null,
          })),
        },
      },
      select: { id: true },
    });
    await tellWriters(tx, ctx, submissionId, {
      sections: section ? [section] : request.sections,
      words: {
        season: request.season.name,
        department: request.department.name,
        contributor: input.contributorName,
        section: section ? sectionName(section) : '',
      },
    });
    recordEvent(tx, ctx, {
      type: 'submission.handed_in',
      articleId: section?.articleId ?? null,
      subjectId: submissionId,
      payload: {
        department: request.department.name,
        files: taken.length,
        characterCount: countCharacters(input.text),
      },
    });
    return { submissionId, refused };
  });
}

/** Keeps the season and the request as they are until the submission is in. */
async function lockRequest(tx: Tx, requestId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "MaterialRequest" r JOIN "Season" s ON s.id = r."seasonId"
    WHERE r.id = ${requestId}::uuid FOR SHARE OF r, s`;
}

async function requireReplaceable(tx: Tx, requestId: string, submissionId: string): Promise<void> {
  const [standing] = await tx.$queryRaw<{ takenAt: Date | null }[]>`
    SELECT "takenAt" FROM "Submission"
    WHERE id = ${submissionId}::uuid AND "requestId" = ${requestId}::uuid FOR UPDATE`;
  if (!standing) throw new NotFound('submission');
  if (standing.takenAt) throw new NotPossible('submission_taken');
  const replacement = await tx.submission.findUnique({
    where: { replacesId: submissionId },
    select: { id: true },
  });
  if (replacement) throw new Conflict('submission_replaced');
}

async function keepPhotos(tx: Tx, ctx: Ctx, taken: readonly TakenFile[]): Promise<void> {
  await tx.photo.createMany({
    data: taken.flatMap(({ photo, fileName }) =>
      photo ? [{ ...photo, originalName: fileName, uploadedById: ctx.actor.id, createdAt: ctx.now }] : [],
    ),
    skipDuplicates: true,
  });
}

/** Carries the files that were refused, each with its reason. */
class NothingHandedIn extends Invalid {
  constructor(refused: RefusedFile[]) {
    super({ text: 'text_or_file' }, 'nothing_handed_in');
    this.details.refused = refused;
  }
}
