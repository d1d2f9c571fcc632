import { switchOf, valueOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';

/** What a `w:rPr` says; undefined where it says nothing. Sizes in half points. */
export type RunProperties = { bold?: boolean; hidden?: boolean; struck?: boolean; size?: number };

export function readRunProperties(node: XmlNode | undefined): RunProperties {
  if (!node) return {};
  const size = Number(valueOf(node, 'w:sz'));
  return {
    bold: switchOf(node, 'w:b'),
    // The style separator hides a paragraph's mark under a name of its own.
    hidden: switchOf(node, 'w:vanish') ?? switchOf(node, 'w:specVanish'),
    struck: switchOf(node, 'w:strike') ?? switchOf(node, 'w:dstrike'),
    size: size > 0 ? size : undefined,
  };
}

/** What the nearer one leaves open, the farther one says. */
export function mergeRunProperties(near: RunProperties, far: RunProperties): RunProperties {
  return {
    bold: near.bold ?? far.bold,
    hidden: near.hidden ?? far.hidden,
    struck: near.struck ?? far.struck,
    size: near.size ?? far.size,
  };
}

/** A run's own properties over its character style over its paragraph's style: two styles undo each other. */
export function effectiveProperties(
  own: RunProperties,
  character: RunProperties,
  paragraph: RunProperties,
): RunProperties {
  const toggled = (name: 'bold' | 'hidden' | 'struck') =>
    own[name] ?? (character[name] ?? false) !== (paragraph[name] ?? false);
  return {
    bold: toggled('bold'),
    hidden: toggled('hidden'),
    struck: toggled('struck'),
    size: own.size ?? character.size ?? paragraph.size,
  };
}
