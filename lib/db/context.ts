import type { Acting } from '../domain/context';
import type { Db } from './client';

/** First argument of every command. */
export type Ctx = Acting & { db: Db };
