import { childOf, switchOf, valueOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';

type Alignment = 'superscript' | 'subscript' | 'baseline';

/**
 * What a `w:rPr` says; undefined where it says nothing. Sizes in half points; `position`: how far above the line, in half
 * points too. `font`: of letters that are no Chinese.
 */
export type RunProperties = {
  bold?: boolean;
  hidden?: boolean;
  struck?: boolean;
  size?: number;
  alignment?: Alignment;
  position?: number;
  font?: string;
};

export function readRunProperties(node: XmlNode | undefined): RunProperties {
  if (!node) return {};
  const size = Number(valueOf(node, 'w:sz'));
  const fonts = childOf(node, 'w:rFonts')?.attributes;
  const position = valueOf(node, 'w:position');
  return {
    bold: switchOf(node, 'w:b'),
    // The style separator hides a paragraph's mark under a name of its own.
    hidden: switchOf(node, 'w:vanish') ?? switchOf(node, 'w:specVanish'),
    struck: switchOf(node, 'w:strike') ?? switchOf(node, 'w:dstrike'),
    size: size > 0 ? size : undefined,
    alignment: alignmentOf(valueOf(node, 'w:vertAlign')),
    position: position === undefined ? undefined : halfPoints(position),
    font: fontOf(fonts),
  };
}

/** A theme's font, which is one of letters, takes the place of a named one. */
function fontOf(fonts: Record<string, string> | undefined): string | undefined {
  if (!fonts) return undefined;
  if (fonts['w:asciiTheme'] !== undefined) return '';
  return fonts['w:ascii'] ?? fonts['w:hAnsi'];
}

function alignmentOf(value: string | undefined): Alignment | undefined {
  return value === 'superscript' || value === 'subscript' || value === 'baseline' ? value : undefined;
}

/** Half points, or a measure of the strict dialect: `3pt`. */
function halfPoints(value: string): number {
  const points = /^(-?[\d.]+)pt$/.exec(value)?.[1];
  return points === undefined ? Number.parseFloat(value) || 0 : Number(points) * 2;
}

/** What the nearer one leaves open, the farther one says. */
export function mergeRunProperties(near: RunProperties, far: RunProperties): RunProperties {
  return {
    bold: near.bold ?? far.bold,
    hidden: near.hidden ?? far.hidden,
    struck: near.struck ?? far.struck,
    size: near.size ?? far.size,
    alignment: near.alignment ?? far.alignment,
    position: near.position ?? far.position,
    font: near.font ?? far.font,
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
    ...mergeRunProperties(mergeRunProperties(own, character), paragraph),
    bold: toggled('bold'),
    hidden: toggled('hidden'),
    struck: toggled('struck'),
  };
}
