import type { DeskTextKind } from '@/lib/db/generated/client';

/** A text the desk's search may find, by what it is and the id of that. */
export type TextId = { kind: DeskTextKind; id: string };

export const TEXT_KINDS = [
  'head',
  'section',
  'revision',
  'submission',
  'file',
  'comment',
] as const satisfies DeskTextKind[];
