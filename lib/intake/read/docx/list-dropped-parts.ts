import type { DroppedItem, DroppedReason } from '@/lib/intake/source';
import { childOf, childrenOf, descendants, elementsOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import { parseXml } from '@/lib/intake/read/xml/parse-xml';
import type { DroppedList } from '@/lib/intake/read/lines/dropped-list';
import type { OfficePackage, Relationship } from './office-package';
import { plainText, textIn } from './plain-text';

/** `key`: what it hangs on in the text. */
type Entry = { text: string; key?: string };

/** The parts beside the body: how each is split into entries, and why it is left out. */
const PARTS: Record<string, { reason: DroppedReason; entries: (root: XmlNode) => Entry[] }> = {
  comments: {
    reason: 'comment',
    entries: (root) => childrenOf(childOf(root, 'w:comments'), 'w:comment').map(entryOf('comments')),
  },
  header: {
    reason: 'header_footer',
    entries: (root) => elementsOf(root).map((part) => ({ text: plainText(part) })),
  },
  footer: {
    reason: 'header_footer',
    entries: (root) => elementsOf(root).map((part) => ({ text: plainText(part) })),
  },
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
      .map(entryOf(listName.slice('w:'.length)));
}

/** What a diagram's shapes and a chart's axes say: a picture to the reader, and no passage of the text. */
function drawnWords(root: XmlNode, within: string, ...names: string[]): Entry[] {
  return [...descendants(root, within)].map((shape) => ({
    text: names.flatMap((name) => [...descendants(shape, name)].map(textIn)).join(' '),
  }));
}

function entryOf(listName: string): (node: XmlNode) => Entry {
  return (node) => ({ text: plainText(node), key: `${listName}:${node.attributes['w:id']}` });
}

export async function listDroppedParts(
  office: OfficePackage,
  relationships: Relationship[],
  dropped: DroppedList,
  anchors: ReadonlyMap<string, DroppedItem>,
): Promise<void> {
  const listed = new Set<string>();
  for (const { id, type, target } of relationships) {
    const kind = PARTS[type];
    const xml = kind && target !== null ? await office.readXml(target) : null;
    if (!kind || !xml) continue;
    const entries = kind.entries(parseXml(xml));
    const drawn = anchors.get(`part:${id}`);
    if (drawn) {
      const text = entries
        .map((entry) => entry.text.trim())
        .filter(Boolean)
        .join('；');
      dropped.addItem(Object.assign(drawn, { reason: kind.reason, text }));
      continue;
    }
    for (const entry of entries) {
      const text = entry.text.trim();
      // First, left and right pages often repeat each other.
      if (kind.reason === 'header_footer' && listed.has(text)) continue;
      listed.add(text);
      const anchor = entry.key === undefined ? undefined : anchors.get(entry.key);
      if (text !== '') dropped.addItem(Object.assign(anchor ?? {}, { reason: kind.reason, text }));
    }
  }
}
