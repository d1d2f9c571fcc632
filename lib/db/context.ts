import type { Acting } from '@/lib/domain/context';
import type { Db } from './client';

/** First argument of every command. */
export type Ctx = Acting & { db: Db };
