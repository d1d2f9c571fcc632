import type { MissingCharacter } from './fonts/missing-characters';

/** No file is made with boxes in it: where no font has a character, it is named. */
export type PdfOutcome =
  | { kind: 'pdf'; bytes: Buffer; pages: number; peakRssMb: number }
  | { kind: 'missing_characters'; characters: MissingCharacter[] };
