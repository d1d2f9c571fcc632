import type { PdfFailure } from '@/lib/outputs/pdf/apart/pdf-failed';
import type { MissingCharacter } from '@/lib/outputs/pdf/fonts/missing-characters';
import type { Reason } from '@/lib/domain/reasons';

/** Why no file was made, as it is kept and told. `lost`: the server that made it stopped. */
export type OutputRefusal =
  | { kind: 'missing_characters'; characters: MissingCharacter[] }
  | { kind: 'pdf'; failure: PdfFailure }
  | { kind: 'reason'; reason: Reason }
  | { kind: 'lost' | 'unexpected' };

/** In a word, for the log. */
export function refusalInAWord(refusal: OutputRefusal): string {
  if (refusal.kind === 'pdf') return refusal.failure;
  return refusal.kind === 'reason' ? refusal.reason : refusal.kind;
}
