import { childOf, descendants, elementsOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { DocxReading } from './docx-reading';
import type { ParagraphDraft } from './paragraph-draft';
import { readableBranch } from './plain-text';

/** Pictures and text boxes within a drawing, an old-style picture or an embedded object. */
export function readDrawing(drawing: XmlNode, reading: DocxReading, draft: ParagraphDraft): void {
  const described = [...descendants(drawing, 'wp:docPr')][0];
  visit(drawing, described?.attributes['descr'] ?? '', reading, draft);
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
    case 'v:textpath':
      // Lettering drawn as a shape has its words in an attribute.
      draft.text += node.attributes['string'] ?? '';
      return;
    default:
      for (const child of elementsOf(node)) visit(child, altText, reading, draft);
  }
}

function request(id: string | undefined, altText: string, reading: DocxReading, draft: ParagraphDraft): void {
  if (id === undefined) return;
  draft.pictures.push({ offset: draft.text.length, picture: reading.requests.length });
  reading.requests.push({ part: reading.targets.get(id) ?? null, altText });
}
