import type { Actor } from './roles';

/**
 * Whether this actor is asked for material, or to confirm a section. A liaison is asked when their department is;
 * somebody who came through a link, only when the link's own request is in `requestIds`, the requests that ask for it.
 */
export function isAsked(
  actor: Actor,
  asked: { departmentId: string; requestIds: readonly string[] },
): boolean {
  if (actor.kind === 'link') return asked.requestIds.includes(actor.requestId);
  return actor.kind === 'person' && actor.departmentId === asked.departmentId;
}
