import { Forbidden } from '@/lib/domain/errors';
import type { Actor, PersonActor } from './roles';

/**
 * The actor where only a person can act, because the row written names who did it.
 * @throws Forbidden `needs_person`
 */
export function actingPerson(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Forbidden('needs_person');
  return actor;
}
