import { childOf, elementsOf, switchOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import { isProse, joinCells } from '@/lib/intake/read/lines/join-cells';
import type { ReadLine } from '@/lib/intake/read/lines/read-line';
import type { DocxReading } from './docx-reading';
import { noteUnknown } from './note-loss';
import { plainText, readableBranch } from './plain-text';

/** Rows and cells may be wrapped in content controls and the like. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);
const SETTINGS = new Set([
  'w:tblPr',
  'w:tblGrid',
  'w:tblPrEx',
  'w:trPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
]);

type ReadCell = (cell: XmlNode, reading: DocxReading) => void;

export function readTable(table: XmlNode, reading: DocxReading, readCell: ReadCell): void {
  const rows = elementsWithin(table, 'w:tr', reading)
    .filter((row) => isKept(row, reading))
    .map((row) => elementsWithin(row, 'w:tc', reading).map((cell) => linesOf(cell, reading, readCell)));
  // One column is a frame around text, not a table.
  const isFrame = rows.every((cells) => cells.length <= 1);
  for (const cells of rows) {
    if (isFrame || cells.some(isProse)) reading.lines.push(...cells.flat());
    else reading.lines.push(joinCells(cells));
  }
}

function isKept(row: XmlNode, reading: DocxReading): boolean {
  const properties = childOf(row, 'w:trPr');
  const isDeleted = childOf(properties, 'w:del') !== undefined;
  if (isDeleted || childOf(properties, 'w:ins')) reading.warnings.add('tracked_changes');
  const isHidden = switchOf(properties, 'w:hidden') ?? false;
  if (isDeleted || isHidden) reading.dropped.add(isDeleted ? 'deletion' : 'hidden_text', plainText(row));
  return !isDeleted && !isHidden;
}

function linesOf(cell: XmlNode, reading: DocxReading, readCell: ReadCell): ReadLine[] {
  const outside = reading.lines;
  reading.lines = [];
  readCell(cell, reading);
  const lines = reading.lines;
  reading.lines = outside;
  return lines;
}

function elementsWithin(parent: XmlNode | undefined, name: string, reading: DocxReading): XmlNode[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'mc:AlternateContent') return elementsWithin(readableBranch(child), name, reading);
    if (WRAPPERS.has(child.name)) return elementsWithin(child, name, reading);
    if (!SETTINGS.has(child.name)) noteUnknown(child, reading, null);
    return [];
  });
}
