import type { Acting } from '@/lib/domain/context';
import type { Actor } from '@/lib/domain/permissions/roles';
import type { Reader } from './client';

/** First argument of every command. With a transaction for `db`, the command is part of it. */
export type Ctx = Acting & { db: Reader };

/** First argument of every query: who reads. It needs no clock. */
export type Reading<Who extends Actor = Actor> = { actor: Who; db: Reader };
