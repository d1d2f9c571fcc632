import { childOf, descendants, elementsOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import { EQUATION_SIGN } from '@/lib/intake/read/lines/field-words';
import { isEquationProgram } from '@/lib/intake/read/math/is-equation-program';
import type { DocxReading } from './docx-reading';
import { writeWords, type ParagraphDraft } from './paragraph-draft';
import { anchorHere, noteLoss } from './note-loss';
import { plainText, readableBranch } from './plain-text';
import { readEquation } from './read-equation';

/** A chart between words: the sentence does not close over it. */
const DIAGRAM_SIGN = '〔图表〕';

/** Pictures and text boxes within a drawing, an old-style picture or an embedded object. */
export function readDrawing(drawing: XmlNode, reading: DocxReading, draft: ParagraphDraft): void {
  const described = [...descendants(drawing, 'wp:docPr')][0];
  const [object] = drawing.name === 'w:object' ? [...descendants(drawing, 'o:OLEObject')] : [];
  if (object && noteObject(object, reading, draft)) return;
  visit(drawing, described?.attributes['descr'] ?? '', reading, draft);
}

/** True for an equation: the picture of it that the file keeps is no photo. */
function noteObject(object: XmlNode, reading: DocxReading, draft: ParagraphDraft): boolean {
  const program = object.attributes['ProgID'] ?? '';
  const isEquation = isEquationProgram(program);
  noteLoss(
    { kind: isEquation ? 'equation' : 'embedded_object', text: isEquation ? '' : program },
    reading,
    draft,
  );
  if (isEquation) writeWords(draft, EQUATION_SIGN);
  return isEquation;
}

function visit(node: XmlNode, altText: string, reading: DocxReading, draft: ParagraphDraft): void {
  switch (node.name) {
    case 'w:txbxContent':
      draft.boxes.push(node);
      return;
    case 'mc:AlternateContent': {
      const branch = readableBranch(node);
      if (branch) visit(branch, altText, reading, draft);
      return;
    }
    case 'pic:pic': {
      const own = childOf(childOf(node, 'pic:nvPicPr'), 'pic:cNvPr')?.attributes['descr'];
      const blip = childOf(childOf(node, 'pic:blipFill'), 'a:blip')?.attributes;
      request(blip?.['r:embed'] ?? blip?.['r:link'], altText || (own ?? ''), reading, draft);
      return;
    }
    case 'v:imagedata':
      request(node.attributes['r:id'], altText || (node.attributes['o:title'] ?? ''), reading, draft);
      return;
    case 'm:oMath':
    case 'm:oMathPara':
      readEquation(node, reading, draft);
      return;
    case 'c:chart':
    case 'dgm:relIds':
      anchorDiagram(node.attributes['r:id'] ?? node.attributes['r:dm'], reading, draft);
      return;
    case 'w:control':
      noteLoss({ kind: 'embedded_object', text: node.attributes['w:name'] ?? '' }, reading, draft);
      return;
    case 'a:graphicData':
      readGraphic(node, altText, reading, draft);
      return;
    case 'v:textpath':
      // Lettering drawn as a shape has its words in an attribute.
      writeWords(draft, node.attributes['string'] ?? '');
      return;
    default:
      for (const child of elementsOf(node)) visit(child, altText, reading, draft);
  }
}

/** Pictures and shapes; other graphics are told of. */
function readGraphic(graphic: XmlNode, altText: string, reading: DocxReading, draft: ParagraphDraft): void {
  for (const node of elementsOf(graphic)) {
    if (/^(?:pic|wp\w*|c|dgm|mc|a|v|w|m):/.test(node.name)) visit(node, altText, reading, draft);
    else noteLoss({ kind: 'embedded_object', text: plainText(node) }, reading, draft);
  }
}

/** What it says is listed from its own part. */
function anchorDiagram(id: string | undefined, reading: DocxReading, draft: ParagraphDraft): void {
  if (id === undefined) return;
  anchorHere(`part:${id}`, reading, draft);
  if (draft.tail.trim() !== '') writeWords(draft, DIAGRAM_SIGN);
}

function request(id: string | undefined, altText: string, reading: DocxReading, draft: ParagraphDraft): void {
  if (id === undefined) return;
  draft.pictures.push({ offset: draft.text.length, picture: reading.requests.length });
  reading.requests.push({ part: reading.targets.get(id) ?? null, altText });
}
