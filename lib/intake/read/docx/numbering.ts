import { childOf, childrenOf, switchOf, valueOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import { parseXml } from '@/lib/intake/read/xml/parse-xml';
import { readRunProperties } from './run-properties';
import type { NumberedList } from '@/lib/intake/read/lists/numbered-list';

export function readNumbering(xml: string | null): Map<string, NumberedList> {
  const root = xml ? childOf(parseXml(xml), 'w:numbering') : undefined;
  const patterns = childrenOf(root, 'w:abstractNum');
  const lists = new Map<string, NumberedList>();
  for (const node of childrenOf(root, 'w:num')) {
    const pattern = patternOf(valueOf(node, 'w:abstractNumId'), patterns);
    if (pattern) lists.set(node.attributes['w:numId'] ?? '', readList(node, pattern));
  }
  return lists;
}

/** A pattern may hand on to the one that defines a list style. */
function patternOf(id: string | undefined, patterns: XmlNode[]): XmlNode | undefined {
  const pattern = patterns.find(({ attributes }) => attributes['w:abstractNumId'] === id);
  const link = valueOf(pattern, 'w:numStyleLink');
  return (link && patterns.find((other) => valueOf(other, 'w:styleLink') === link)) || pattern;
}

function readList(node: XmlNode, pattern: XmlNode): NumberedList {
  const list: NumberedList = {
    counter: pattern.attributes['w:abstractNumId'] ?? '',
    levels: new Map(),
    starts: new Map(),
    levelOfStyle: new Map(),
  };
  for (const level of childrenOf(pattern, 'w:lvl')) addLevel(list, level);
  for (const override of childrenOf(node, 'w:lvlOverride')) {
    const changed = childOf(override, 'w:lvl');
    if (changed) addLevel(list, changed);
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) list.starts.set(Number(override.attributes['w:ilvl']), Number(start));
  }
  return list;
}

function addLevel(list: NumberedList, node: XmlNode): void {
  const level = Number(node.attributes['w:ilvl']);
  const restart = valueOf(node, 'w:lvlRestart');
  list.levels.set(level, {
    format: valueOf(node, 'w:numFmt') ?? 'decimal',
    pattern: valueOf(node, 'w:lvlText') ?? '',
    start: Number(valueOf(node, 'w:start') ?? 0),
    suffix: valueOf(node, 'w:suff') ?? 'tab',
    restart: restart === undefined ? null : Number(restart),
    isLegal: switchOf(node, 'w:isLgl') ?? false,
    font: readRunProperties(childOf(node, 'w:rPr')).font,
  });
  const style = valueOf(node, 'w:pStyle');
  if (style !== undefined) list.levelOfStyle.set(style, level);
}
