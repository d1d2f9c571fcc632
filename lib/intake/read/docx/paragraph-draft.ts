import type { Script } from '@/lib/domain/article/script-form';
import { LetterTally } from '@/lib/intake/read/lines/letter-tally';
import type { PlacedNote } from '@/lib/intake/read/lines/read-line';
import { scriptSpans } from '@/lib/intake/read/lines/show-scripts';
import type { XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { ScriptSpan } from '@/lib/intake/source';

/** A paragraph while its runs are read. */
export type ParagraphDraft = {
  text: string;
  /** The text's end: to look at it there would write the whole text anew each time. */
  tail: string;
  /** `picture`: its place among those asked for. */
  pictures: { offset: number; picture: number }[];
  notes: PlacedNote[];
  scripts: ScriptSpan[];
  /** What was written last ends in a digit that another would change: a fraction's. */
  isOpen: boolean;
  tally: LetterTally;
  /** Text boxes anchored here; they are read after the paragraph. */
  boxes: XmlNode[];
};

export function newDraft(): ParagraphDraft {
  return {
    text: '',
    tail: '',
    pictures: [],
    notes: [],
    scripts: [],
    isOpen: false,
    tally: new LetterTally(),
    boxes: [],
  };
}

/** What is noted alone needs no line; what is noted of an empty paragraph goes with the next. */
export function isEmptyDraft(draft: ParagraphDraft): boolean {
  return draft.text === '' && draft.pictures.length === 0 && draft.boxes.length === 0;
}

const TAIL = 4;

export function writeWords(draft: ParagraphDraft, text: string, script: Script | null = null): void {
  const words = draft.isOpen && /^\d/.test(text) ? ` ${text}` : text;
  if (text !== '') draft.isOpen = false;
  if (script) draft.scripts.push(...scriptSpans(words, draft.text.length, script));
  draft.text += words;
  draft.tail = (draft.tail + words.slice(-TAIL)).slice(-TAIL);
}
