import { elementsOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { DocxReading } from './docx-reading';
import { noteUnknown } from './note-loss';
import { plainText, readableBranch } from './plain-text';
import { placeChunk } from './place-chunk';
import { readControl } from './read-inline';
import { endCarried, readParagraph } from './read-paragraph';
import { readTable } from './read-table';

/** Paragraphs and tables, in order; a text box after the paragraph it is anchored in. */
export function readBlock(node: XmlNode, reading: DocxReading): void {
  switch (node.name) {
    case 'w:p':
      readBoxes(readParagraph(node, reading), reading);
      break;
    case 'w:tbl':
      readBoxes(endCarried(reading), reading);
      readTable(node, reading, readBlocks);
      break;
    case 'w:sdt':
      readControl(node, reading, (content) => readInOrder(content, reading));
      break;
    case 'w:sectPr':
    case 'w:tcPr':
      break;
    case 'w:altChunk':
      placeChunk(node.attributes['r:id'], reading);
      break;
    case 'm:oMath':
    case 'm:oMathPara':
    case 'w:r':
    case 'w:hyperlink':
    case 'w:fldSimple':
      readBoxes(readParagraph({ name: 'w:p', attributes: {}, children: [node] }, reading), reading);
      break;
    case 'w:del':
    case 'w:moveFrom':
      reading.warnings.add('tracked_changes');
      reading.dropped.add('deletion', plainText(node));
      break;
    case 'w:customXml':
    case 'w:smartTag':
    case 'w:dir':
    case 'w:bdo':
    case 'w:ins':
    case 'w:moveTo':
      readInOrder(node, reading);
      break;
    case 'mc:AlternateContent':
      readInOrder(readableBranch(node), reading);
      break;
    default:
      noteUnknown(node, reading, null);
  }
}

function readInOrder(parent: XmlNode | undefined, reading: DocxReading): void {
  for (const child of elementsOf(parent)) readBlock(child, reading);
}

function readBoxes(boxes: XmlNode[], reading: DocxReading): void {
  for (const box of boxes) readBlocks(box, reading);
}

/** All the blocks of a cell or a text box. */
export function readBlocks(parent: XmlNode, reading: DocxReading): void {
  readInOrder(parent, reading);
  readBoxes(endCarried(reading), reading);
}
