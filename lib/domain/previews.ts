import { can } from './permissions/can';
import type { Role } from './permissions/roles';

export const MAX_PREVIEW_RECIPIENT = 40;
export const MAX_PREVIEW_NOTE = 200;
export const USUAL_PREVIEW_DAYS = 7;
export const MAX_PREVIEW_DAYS = 60;

/** How a link ended for good: somebody revoked it, or what became of its article did. */
export type PreviewEndKept = 'revoked' | 'published' | 'archived';

/** `maker_gone`: who made it could not make it now. */
export type PreviewStanding = 'usable' | 'expired' | 'maker_gone' | PreviewEndKept;

type Link = {
  endedHow: PreviewEndKept | null;
  expiresAt: Date;
  maker: { isClosed: boolean; roles: readonly Role[]; isWriter: boolean };
};

/** Whether a link to a revision opens it, else why not. What ended it first is what is said. */
export function previewStanding({ endedHow, expiresAt, maker }: Link, now: Date): PreviewStanding {
  if (endedHow) return endedHow;
  if (expiresAt <= now) return 'expired';
  return mayStillMake(maker) ? 'usable' : 'maker_gone';
}

function mayStillMake({ isClosed, roles, isWriter }: Link['maker']): boolean {
  const maker = {
    kind: 'person',
    id: '',
    sessionId: '',
    displayName: '',
    roles,
    departmentId: null,
  } as const;
  return !isClosed && can(maker, 'preview.manage', { isWriter }).allowed;
}
