import type { Reader } from '@/lib/db/client';
import type { ActionFacts } from '@/lib/domain/permissions/can';
import type { Actor } from '@/lib/domain/permissions/roles';
import { isId } from '@/lib/input/is-id';
import { getOfficeChoices } from '@/lib/office/queries';

/** The facts for `can`: whether the actor wrote in this revision, and whether the office lets authors publish. */
export async function publishingFacts(
  db: Reader,
  actor: Actor,
  revisionId: string | null,
): Promise<ActionFacts['publication.publish']> {
  const { authorsMayPublish } = await getOfficeChoices(db);
  if (actor.kind !== 'person' || revisionId === null || !isId(revisionId))
    return { isAuthor: false, authorsMayPublish };
  const wrote = await db.revisionAuthor.findUnique({
    where: { revisionId_personId: { revisionId, personId: actor.id } },
    select: { personId: true },
  });
  return { isAuthor: wrote !== null, authorsMayPublish };
}

/** For the log, loud: the text was made public by somebody who wrote in it. */
export function ownText({ isAuthor }: ActionFacts['publication.publish']): { ownText?: true } {
  return isAuthor ? { ownText: true } : {};
}
