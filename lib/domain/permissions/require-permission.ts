import { Forbidden } from '@/lib/domain/errors';
import { can, type Action, type ActionFacts } from './can';
import type { Actor } from './roles';

/** @throws Forbidden with the reason `can` gives. */
export function requirePermission<A extends Action>(actor: Actor, action: A, facts: ActionFacts[A]): void {
  const permission = can(actor, action, facts);
  if (!permission.allowed) throw new Forbidden(permission.reason);
}
