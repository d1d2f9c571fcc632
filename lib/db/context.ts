import type { Acting } from '@/lib/domain/context';
import type { Reader } from './client';

/** First argument of every command. With a transaction for `db`, the command is part of it. */
export type Ctx = Acting & { db: Reader };
