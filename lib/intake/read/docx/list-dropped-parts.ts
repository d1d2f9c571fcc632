import type { DroppedReason } from '@/lib/intake/source';
import { childOf, childrenOf, descendants, elementsOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import { parseXml } from '@/lib/intake/read/xml/parse-xml';
import type { DroppedList } from '@/lib/intake/read/lines/dropped-list';
import type { OfficePackage, Relationship } from './office-package';
import { plainText, textIn } from './plain-text';

/** The parts beside the body: how each is split into entries, and why it is left out. */
const PARTS: Record<string, { reason: DroppedReason; entries: (root: XmlNode) => string[] }> = {
  comments: {
    reason: 'comment',
    entries: (root) => childrenOf(childOf(root, 'w:comments'), 'w:comment').map(plainText),
  },
  header: { reason: 'header_footer', entries: (root) => elementsOf(root).map(plainText) },
  footer: { reason: 'header_footer', entries: (root) => elementsOf(root).map(plainText) },
  footnotes: { reason: 'footnote_mark', entries: notes('w:footnotes', 'w:footnote') },
  endnotes: { reason: 'footnote_mark', entries: notes('w:endnotes', 'w:endnote') },
  diagramData: { reason: 'diagram', entries: (root) => drawnWords(root, 'dgm:pt', 'a:t') },
  chart: { reason: 'diagram', entries: (root) => drawnWords(root, 'c:chart', 'a:t', 'c:v') },
};

/** Separator lines are notes too. */
function notes(listName: string, name: string) {
  return (root: XmlNode) =>
    childrenOf(childOf(root, listName), name)
      .filter(({ attributes }) => !attributes['w:type'])
      .map(plainText);
}

/** What a diagram's shapes and a chart's axes say: a picture to the reader, and no passage of the text. */
function drawnWords(root: XmlNode, within: string, ...names: string[]): string[] {
  return [...descendants(root, within)].map((shape) =>
    names.flatMap((name) => [...descendants(shape, name)].map(textIn)).join(' '),
  );
}

export async function listDroppedParts(
  office: OfficePackage,
  relationships: Relationship[],
  dropped: DroppedList,
): Promise<void> {
  const listed = new Set<string>();
  for (const { type, target } of relationships) {
    const kind = PARTS[type];
    const xml = kind && target !== null ? await office.readXml(target) : null;
    if (!kind || !xml) continue;
    for (const entry of kind.entries(parseXml(xml))) {
      const text = entry.trim();
      // First, left and right pages often repeat each other.
      if (kind.reason === 'header_footer' && listed.has(text)) continue;
      listed.add(text);
      dropped.add(kind.reason, text);
    }
  }
}
