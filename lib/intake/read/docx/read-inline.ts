import { childOf, elementsOf, switchOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { DocxReading } from './docx-reading';
import type { ParagraphDraft } from './paragraph-draft';
import { leaveOut, noteUnknown } from './note-loss';
import { plainText, readableBranch } from './plain-text';
import { readEquation } from './read-equation';
import { readFieldMark } from './read-field';
import { readRun } from './read-run';
import type { RunProperties } from './run-properties';

/** What stands in a paragraph, into its draft. */
export function readInline(
  parent: XmlNode | undefined,
  paragraphRun: RunProperties,
  reading: DocxReading,
  draft: ParagraphDraft,
): void {
  for (const node of elementsOf(parent)) {
    switch (node.name) {
      case 'w:r':
        readRun(node, paragraphRun, reading, draft);
        break;
      case 'w:del':
      case 'w:moveFrom':
        reading.warnings.add('tracked_changes');
        leaveOut('deletion', plainText(node), reading, draft);
        break;
      case 'w:ins':
      case 'w:moveTo':
        reading.warnings.add('tracked_changes');
        readInline(node, paragraphRun, reading, draft);
        break;
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        readInline(node, paragraphRun, reading, draft);
        break;
      case 'w:sdt':
        readControl(node, reading, (content) => readInline(content, paragraphRun, reading, draft));
        break;
      case 'w:fldSimple':
        readSimpleField(node, paragraphRun, reading, draft);
        break;
      case 'mc:AlternateContent':
        readInline(readableBranch(node), paragraphRun, reading, draft);
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        readEquation(node, reading, draft);
        break;
      case 'w:pPr':
        break;
      case 'w:commentRangeEnd':
      case 'w:commentRangeStart':
      case 'w:bookmarkStart':
        break;
      default:
        noteUnknown(node, reading, draft);
    }
  }
}

function readSimpleField(
  field: XmlNode,
  paragraphRun: RunProperties,
  reading: DocxReading,
  draft: ParagraphDraft,
): void {
  const step = (type: string): XmlNode => ({
    name: 'w:fldChar',
    attributes: { 'w:fldCharType': type },
    children: [],
  });
  readFieldMark(step('begin'), reading, draft);
  reading.fields.instruct(field.attributes['w:instr'] ?? '');
  readFieldMark(step('separate'), reading, draft);
  readInline(field, paragraphRun, reading, draft);
  readFieldMark(step('end'), reading, draft);
}

/** A content control: what Word asks for, and the contents it makes, are not the writer's text. */
export function readControl(control: XmlNode, reading: DocxReading, read: (content: XmlNode) => void): void {
  const properties = childOf(control, 'w:sdtPr');
  const content = childOf(control, 'w:sdtContent');
  if (!content) return;
  const gallery = childOf(childOf(properties, 'w:docPartObj'), 'w:docPartGallery')?.attributes['w:val'];
  const isPrompt = switchOf(properties, 'w:showingPlcHdr') ?? false;
  if (isPrompt || gallery === 'Table of Contents') reading.dropped.add('field', plainText(content));
  else read(content);
}
