import type { XmlNode } from '@/lib/intake/read/xml/xml-node';

/** RTF's equations are Word's own, with an m before the names of their parts (RTF 1.9.1, Mathematics). */
const PARTS = new Set(
  (
    'oMath f fPr num den sSup sSub sSubSup sPre e sup sub rad radPr deg nary naryPr d dPr m mr eqArr func fName ' +
    'limLow limUpp lim acc accPr bar barPr groupChr groupChrPr phant phantPr box borderBox r'
  ).split(' '),
);
const VALUES = new Set('type chr begChr endChr sepChr degHide pos show'.split(' '));

/** The part of an equation that a word begins, 'value' for what is said of one; null for another word. */
export function equationPart(word: string, value: number | undefined): XmlNode | null {
  const name = word.slice(1);
  if (!word.startsWith('m') || !(PARTS.has(name) || VALUES.has(name))) return null;
  const attributes: Record<string, string> = {};
  if (VALUES.has(name)) attributes['m:val'] = value === undefined ? '' : String(value);
  return { name: `m:${name}`, attributes, children: [] };
}

/** Letters within a part: of what is said of it, or of a run. */
export function writeInPart(part: XmlNode, letters: string): void {
  const said = part.attributes['m:val'];
  if (said !== undefined) part.attributes['m:val'] = said + letters.trim();
  else if (part.name === 'm:r') part.children.push({ name: 'm:t', attributes: {}, children: [letters] });
}
