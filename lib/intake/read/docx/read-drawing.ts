import { childOf, descendants, elementsOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { DocxReading } from './docx-reading';
import { drawingLook } from './drawing-look';
import type { ParagraphDraft } from './paragraph-draft';
import type { PictureRequest } from './picture-requests';
import { readableBranch } from './plain-text';
import { vmlLook } from './vml-look';

/** What is around an element: the words for a picture, and the style of the old-style shape it fills. */
type Around = { altText: string; style: string };

/** Pictures and text boxes within a drawing, an old-style picture or an embedded object. */
export function readDrawing(drawing: XmlNode, reading: DocxReading, draft: ParagraphDraft): void {
  const described = [...descendants(drawing, 'wp:docPr')][0];
  visit(drawing, { altText: described?.attributes['descr'] ?? '', style: '' }, reading, draft);
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
    case 'v:textpath':
      // Lettering drawn as a shape has its words in an attribute.
      draft.text += node.attributes['string'] ?? '';
      return;
    default:
      for (const child of elementsOf(node)) {
        const style = node.name.startsWith('v:') ? (node.attributes['style'] ?? around.style) : around.style;
        visit(child, { altText, style }, reading, draft);
      }
  }
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
