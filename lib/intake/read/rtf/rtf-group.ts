import type { Script } from '@/lib/domain/article/script-form';
import type { DroppedReason } from '@/lib/intake/source';
import type { XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { RtfForm } from './rtf-form';

/** What holds between two braces; an inner group begins as the one around it. */
export type Group = {
  /** Nothing of it is read, or it is listed as what stands beside the text. */
  place: 'text' | 'unread' | 'fonts' | 'styles' | 'form' | 'choice' | DroppedReason;
  /** What of `place` stands together. */
  beside: object | null;
  /** What ends with this group. */
  ends: 'field' | 'box' | 'equation' | 'form' | null;
  skipsAfterUnicode: number;
  font: number;
  style: number;
  outline: number | undefined;
  isCentred: boolean;
  isInTable: boolean;
  bold: boolean;
  /** In half points. */
  size: number;
  /** How far above the line, in half points. */
  position: number;
  script: Script | null;
  isHidden: boolean;
  isDeleted: boolean;
  isStruck: boolean;
  /** The part of an equation it is in. */
  part: XmlNode | null;
  form: RtfForm | null;
};

const PLAIN_LETTERS = {
  ...{ font: -1, bold: false, size: 24, position: 0, script: null },
  ...{ isHidden: false, isDeleted: false, isStruck: false },
};
const PLAIN_PARAGRAPH = { style: 0, outline: undefined, isCentred: false, isInTable: false };

export function outermostGroup(): Group {
  return {
    ...PLAIN_LETTERS,
    ...PLAIN_PARAGRAPH,
    ...{ place: 'text', beside: null, ends: null, skipsAfterUnicode: 1, part: null, form: null },
  };
}

/** Changes how letters look by a word; false for a word that says nothing of it. */
export function applyRtfLetters(
  group: Group,
  word: string,
  value: number | undefined,
  defaultFont: number,
): boolean {
  const isOn = value !== 0;
  if (word === 'f') group.font = value ?? -1;
  else if (word === 'b') group.bold = isOn;
  else if (word === 'fs') group.size = value ?? PLAIN_LETTERS.size;
  else if (word === 'v') group.isHidden = isOn;
  else if (word === 'deleted') group.isDeleted = isOn;
  else if (word === 'strike' || word === 'striked') group.isStruck = isOn;
  else if (word === 'super') group.script = isOn ? 'superscript' : null;
  else if (word === 'sub') group.script = isOn ? 'subscript' : null;
  else if (word === 'nosupersub') group.script = null;
  else if (word === 'up') group.position = value ?? 6;
  else if (word === 'dn') group.position = -(value ?? 6);
  else if (word === 'plain') Object.assign(group, PLAIN_LETTERS, { font: defaultFont });
  else return false;
  return true;
}

/** Changes how a paragraph stands; false for a word that says nothing of it. */
export function applyRtfParagraph(group: Group, word: string, value: number | undefined): boolean {
  if (word === 'pard') Object.assign(group, PLAIN_PARAGRAPH);
  else if (word === 's') group.style = value ?? 0;
  else if (word === 'outlinelevel') group.outline = value;
  else if (word === 'intbl') group.isInTable = true;
  else if (/^q[lrcj]$/.test(word)) group.isCentred = word === 'qc';
  else return false;
  return true;
}
