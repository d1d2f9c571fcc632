import { childOf, descendants, elementsOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import { EQUATION_SIGN } from '@/lib/document/math/equation-sign';
import { isEquationProgram } from '@/lib/intake/read/math/is-equation-program';
import type { DocxReading } from './docx-reading';
import { drawingLook } from './drawing-look';
import { anchorHere, noteLoss } from './note-loss';
import { writeWords, type ParagraphDraft } from './paragraph-draft';
import type { PictureRequest } from './picture-requests';
import { plainText, readableBranch } from './plain-text';
import { readEquation } from './read-equation';
import { vmlLook } from './vml-look';

/** A chart between words: the sentence does not close over it. */
const DIAGRAM_SIGN = '〔图表〕';

/** What is around an element: the words for a picture, and the style of the old-style shape it fills. */
type Around = { altText: string; style: string };

/** Pictures and text boxes within a drawing, an old-style picture or an embedded object. */
export function readDrawing(drawing: XmlNode, reading: DocxReading, draft: ParagraphDraft): void {
  const described = [...descendants(drawing, 'wp:docPr')][0];
  const [object] = drawing.name === 'w:object' ? [...descendants(drawing, 'o:OLEObject')] : [];
  if (object && noteObject(object, reading, draft)) return;
  visit(drawing, { altText: described?.attributes['descr'] ?? '', style: '' }, reading, draft);
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

function visit(node: XmlNode, around: Around, reading: DocxReading, draft: ParagraphDraft): void {
  const { altText } = around;
  switch (node.name) {
    case 'w:txbxContent':
      draft.boxes.push(node);
      return;
    case 'mc:AlternateContent': {
      const branch = readableBranch(node);
      if (branch) visit(branch, around, reading, draft);
      return;
    }
    case 'pic:pic': {
      const own = childOf(childOf(node, 'pic:nvPicPr'), 'pic:cNvPr')?.attributes['descr'];
      const fill = childOf(node, 'pic:blipFill');
      requestFill(fill, childOf(node, 'pic:spPr'), altText || (own ?? ''), reading, draft);
      return;
    }
    case 'wps:spPr':
      requestFill(childOf(node, 'a:blipFill'), node, altText, reading, draft);
      return;
    case 'v:imagedata':
      request(
        node.attributes['r:id'],
        {
          altText: altText || (node.attributes['o:title'] ?? ''),
          look: vmlLook(node.attributes, around.style),
          hasEffects: COLOURED.some((name) => name in node.attributes),
        },
        reading,
        draft,
      );
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
      readGraphic(node, around, reading, draft);
      return;
    case 'v:textpath':
      // Lettering drawn as a shape has its words in an attribute.
      writeWords(draft, node.attributes['string'] ?? '');
      return;
    default:
      for (const child of elementsOf(node)) {
        const style = node.name.startsWith('v:') ? (node.attributes['style'] ?? around.style) : around.style;
        visit(child, { altText, style }, reading, draft);
      }
  }
}

/** Pictures and shapes; other graphics are told of. */
function readGraphic(graphic: XmlNode, around: Around, reading: DocxReading, draft: ParagraphDraft): void {
  for (const node of elementsOf(graphic)) {
    if (/^(?:pic|wp\w*|c|dgm|mc|a|v|w|m):/.test(node.name)) visit(node, around, reading, draft);
    else noteLoss({ kind: 'embedded_object', text: plainText(node) }, reading, draft);
  }
}

/** What it says is listed from its own part. */
function anchorDiagram(id: string | undefined, reading: DocxReading, draft: ParagraphDraft): void {
  if (id === undefined) return;
  anchorHere(`part:${id}`, reading, draft);
  if (draft.tail.trim() !== '') writeWords(draft, DIAGRAM_SIGN);
}

/** Attributes by which an old-style picture is shown in other colours than its own. */
const COLOURED = ['gain', 'blacklevel', 'gamma', 'grayscale', 'bilevel', 'chromakey'];

function requestFill(
  fill: XmlNode | undefined,
  shape: XmlNode | undefined,
  altText: string,
  reading: DocxReading,
  draft: ParagraphDraft,
): void {
  const blip = childOf(fill, 'a:blip');
  const hasEffects = elementsOf(blip).some(({ name }) => name !== 'a:extLst');
  const id = blip?.attributes['r:embed'] ?? blip?.attributes['r:link'];
  request(id, { altText, look: drawingLook(fill, shape), hasEffects }, reading, draft);
}

function request(
  id: string | undefined,
  shown: Omit<PictureRequest, 'part'>,
  reading: DocxReading,
  draft: ParagraphDraft,
): void {
  if (id === undefined) return;
  draft.pictures.push({ offset: draft.text.length, picture: reading.requests.length });
  reading.requests.push({ part: reading.targets.get(id) ?? null, ...shown });
}
