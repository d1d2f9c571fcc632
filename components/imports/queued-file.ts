import type { TakenIn } from '@/lib/imports/take-in';
import type { Failure } from '@/lib/web/failure';

/** `importId`: chosen here, so that a file whose answer was lost can be asked after. */
export type QueuedFile = {
  importId: string;
  file: File;
  state:
    | { kind: 'waiting' }
    | { kind: 'sending'; share: number }
    | { kind: 'cancelling' }
    | {
        kind: 'read';
        taken: TakenIn;
        /** It came in before the cancelling reached the server. */
        isLate?: boolean;
      }
    | { kind: 'refused'; failure: Failure }
    | { kind: 'cancelled' };
};

export type QueueCount = { total: number; open: number; read: number; refused: number; cancelled: number };

export function isOpen({ state: { kind } }: QueuedFile): boolean {
  return kind === 'waiting' || kind === 'sending' || kind === 'cancelling';
}

export function countFiles(files: readonly QueuedFile[]): QueueCount {
  const of = (kind: QueuedFile['state']['kind']) => files.filter(({ state }) => state.kind === kind).length;
  return {
    total: files.length,
    open: files.filter(isOpen).length,
    read: of('read'),
    refused: of('refused'),
    cancelled: of('cancelled'),
  };
}
