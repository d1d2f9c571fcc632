import type { DroppedReason } from '@/lib/intake/source';
import { childOf, childrenOf, elementsOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import { parseXml } from '@/lib/intake/read/xml/parse-xml';
import type { DroppedList } from '@/lib/intake/read/lines/dropped-list';
import type { OfficePackage, Relationship } from './office-package';
import { plainText } from './plain-text';

/** The parts beside the body: how each is split into entries, and why it is left out. */
const PARTS: Record<string, { reason: DroppedReason; entries: (root: XmlNode) => XmlNode[] }> = {
  comments: { reason: 'comment', entries: (root) => childrenOf(childOf(root, 'w:comments'), 'w:comment') },
  header: { reason: 'header_footer', entries: elementsOf },
  footer: { reason: 'header_footer', entries: elementsOf },
  footnotes: { reason: 'footnote_mark', entries: notes('w:footnotes', 'w:footnote') },
  endnotes: { reason: 'footnote_mark', entries: notes('w:endnotes', 'w:endnote') },
};

/** Separator lines are notes too. */
function notes(listName: string, name: string) {
  return (root: XmlNode) =>
    childrenOf(childOf(root, listName), name).filter(({ attributes }) => !attributes['w:type']);
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
      const text = plainText(entry).trim();
      // First, left and right pages often repeat each other.
      if (kind.reason === 'header_footer' && listed.has(text)) continue;
      listed.add(text);
      dropped.add(kind.reason, text);
    }
  }
}
