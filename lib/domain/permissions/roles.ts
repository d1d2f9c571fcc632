export const ROLES = ['writer', 'reviewer', 'publisher', 'contributor', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export type PersonActor = {
  kind: 'person';
  id: string;
  /** The session they act in: whether it still stands is asked again inside every transaction. */
  sessionId: string;
  displayName: string;
  roles: readonly Role[];
  departmentId: string | null;
};

/** The job queue and the command line: acts only where a rule names it. */
export type SystemActor = { kind: 'system'; id: null; displayName: string };

/** Somebody of a department who came through a link: may do what the link's one request asks for, no more. */
export type LinkActor = {
  kind: 'link';
  id: null;
  displayName: string;
  linkId: string;
  requestId: string;
  departmentId: string;
};

/** Somebody at the sign-in page who has not proved who they are: may only have a failed attempt recorded. */
export type StrangerActor = { kind: 'stranger'; id: null; displayName: string };

export type Actor = PersonActor | SystemActor | LinkActor | StrangerActor;

export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.kind === 'person' && roles.some((role) => actor.roles.includes(role));
}

/** Whether two people may do the same by their roles, in whatever order these are kept. */
export function haveSameRoles(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((role) => other.includes(role));
}
