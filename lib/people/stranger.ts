import type { StrangerActor } from '@/lib/domain/permissions/roles';

/** Who fails to sign in: in the log under this name, whatever was typed. */
export const STRANGER: StrangerActor = { kind: 'stranger', id: null, displayName: '未登录' };
