import type { Actor } from './roles';

/**
 * Whether a request for material, or for a word on a section, is put to this actor: their department's, and for
 * who came through a link the link's own. `requestIds` are those through which the department is asked.
 */
export function isAsked(
  actor: Actor,
  asked: { departmentId: string; requestIds: readonly string[] },
): boolean {
  if (actor.kind === 'link') return asked.requestIds.includes(actor.requestId);
  return actor.kind === 'person' && actor.departmentId === asked.departmentId;
}
