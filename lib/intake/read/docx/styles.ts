import { childOf, childrenOf, valueOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import { parseXml } from '@/lib/intake/read/xml/parse-xml';
import { mergeRunProperties, readRunProperties, type RunProperties } from './run-properties';

/** A style with everything it inherits. */
export type Style = {
  /** Names of the style and of those it is based on, nearest first, in small letters. */
  names: string[];
  run: RunProperties;
  outlineLevel?: number;
  alignment?: string;
  list?: { numId?: string; level?: number };
};

export type Styles = {
  of(id: string | undefined): Style;
  ofParagraph(id: string | undefined): Style;
};

const NO_STYLE: Style = { names: [], run: {} };
const WORDS_OWN_SIZE = 20;
const MAX_CHAIN = 50;

export function readStyles(xml: string | null): Styles {
  const root = xml ? childOf(parseXml(xml), 'w:styles') : undefined;
  const nodes = new Map(
    childrenOf(root, 'w:style').map((node) => [node.attributes['w:styleId'] ?? '', node]),
  );
  const defaultParagraph = [...nodes.values()].find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default']),
  )?.attributes['w:styleId'];
  const defaults = readRunProperties(
    childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
  );

  const known = new Map<string, Style>();
  const of = (id: string | undefined, chain = 0): Style => {
    const node = id === undefined || chain > MAX_CHAIN ? undefined : nodes.get(id);
    if (!node || id === undefined) return NO_STYLE;
    const style = known.get(id) ?? inherit(node, of(valueOf(node, 'w:basedOn'), chain + 1));
    known.set(id, style);
    return style;
  };
  return {
    of: (id) => of(id),
    ofParagraph(id) {
      const style = of(id !== undefined && nodes.has(id) ? id : defaultParagraph);
      const run = mergeRunProperties(style.run, defaults);
      return { ...style, run: { ...run, size: run.size ?? WORDS_OWN_SIZE } };
    },
  };
}

function inherit(node: XmlNode, base: Style): Style {
  const paragraph = childOf(node, 'w:pPr');
  const outline = valueOf(paragraph, 'w:outlineLvl');
  return {
    names: [(valueOf(node, 'w:name') ?? '').toLowerCase(), ...base.names],
    run: mergeRunProperties(readRunProperties(childOf(node, 'w:rPr')), base.run),
    outlineLevel: outline === undefined ? base.outlineLevel : Number(outline),
    alignment: valueOf(paragraph, 'w:jc') ?? base.alignment,
    list: readListPlace(paragraph, base.list),
  };
}

/** The list a paragraph or style is in; it may name the list and leave the level to its style, or the reverse. */
export function readListPlace(properties: XmlNode | undefined, base: Style['list']): Style['list'] {
  const place = childOf(properties, 'w:numPr');
  if (!place) return base;
  const level = valueOf(place, 'w:ilvl');
  return {
    numId: valueOf(place, 'w:numId') ?? base?.numId,
    level: level === undefined ? base?.level : Number(level),
  };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
