import { LetterTally } from '@/lib/intake/read/lines/letter-tally';
import type { XmlNode } from '@/lib/intake/read/xml/xml-node';

/** A paragraph while its runs are read. */
export type ParagraphDraft = {
  text: string;
  /** `picture`: its place among those asked for. */
  pictures: { offset: number; picture: number }[];
  tally: LetterTally;
  /** Text boxes anchored here; they are read after the paragraph. */
  boxes: XmlNode[];
};

export function newDraft(): ParagraphDraft {
  return { text: '', pictures: [], tally: new LetterTally(), boxes: [] };
}

export function isEmptyDraft(draft: ParagraphDraft): boolean {
  return draft.text === '' && draft.pictures.length === 0 && draft.boxes.length === 0;
}
