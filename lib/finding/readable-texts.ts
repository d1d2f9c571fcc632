import type { DeskTextKind } from '@/lib/db/generated/client';
import { can } from '@/lib/domain/permissions/can';
import type { Actor } from '@/lib/domain/permissions/roles';
import { TEXT_KINDS } from './text-kinds';

/** Which texts somebody may find: of these kinds, all of the office's or those of one department. */
export type ReadableTexts = { kinds: readonly DeskTextKind[]; departmentId: string | null };

/** A department's liaison finds its sections and what it handed in; whoever reads articles finds everything. */
export function readableTexts(actor: Actor): ReadableTexts {
  if (can(actor, 'article.read', {}).allowed) return { kinds: TEXT_KINDS, departmentId: null };
  const departmentId = actor.kind === 'person' ? actor.departmentId : null;
  if (departmentId === null) return { kinds: [], departmentId };
  const kinds = TEXT_KINDS.filter((kind) => {
    if (kind === 'section') return can(actor, 'section.read', { isOwnDepartment: true }).allowed;
    if (kind === 'submission' || kind === 'file')
      return can(actor, 'request.read', { isAsked: true }).allowed;
    return false;
  });
  return { kinds, departmentId };
}
