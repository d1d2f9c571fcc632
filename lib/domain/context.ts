import type { Actor } from './permissions/roles';

/** Who acts, and when by the server's clock: the ambient part of every command. */
export type Acting = { actor: Actor; now: Date };
