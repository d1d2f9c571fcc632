import { Readable } from 'node:stream';
import { currentPerson } from '@/lib/auth/current-person';
import { linkPerson } from '@/lib/auth/link-person';
import { sharedDb } from '@/lib/db/shared-db';
import { DomainError, Unauthenticated } from '@/lib/domain/errors';
import type { Actor } from '@/lib/domain/permissions/roles';
import { openFile } from '@/lib/submissions/files/open-file';
import { getSubmissionFile, type StoredFile } from '@/lib/submissions/queries/get-submission-file';
import { attachment } from './attachment';
import { NO_TRACE } from './no-trace';

/**
 * A file as it was handed in, to be saved, never shown: nobody vouches for what is in it. For the office by its
 * session, for the department by that or by its link.
 * @throws Unauthenticated `signed_out`; NotFound `submission`
 */
export async function sendSubmissionFile(fileId: string): Promise<Response> {
  const { fileName, byteSize, hash } = await findFile(fileId);
  return new Response(Readable.toWeb(await openFile(hash)) as ReadableStream<Uint8Array>, {
    headers: {
      ...NO_TRACE,
      'content-type': 'application/octet-stream',
      'content-length': String(byteSize),
      'content-disposition': attachment(fileName),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  });
}

async function findFile(fileId: string): Promise<StoredFile> {
  const [person, visit] = await Promise.all([currentPerson(), linkPerson()]);
  const actors: Actor[] = [];
  if (person && !person.mustChangePassword) actors.push(person);
  if (visit) actors.push(visit.actor);
  let refusal: DomainError = new Unauthenticated('signed_out');
  for (const actor of actors) {
    try {
      return await getSubmissionFile({ actor, db: sharedDb() }, fileId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}
