import type { Metadata, Sharp } from 'sharp';

/** The colours as every screen shows them. Those of 16 bits are otherwise left in the wide gamut sharp works in. */
export function toSrgb(picture: Sharp, { depth, hasProfile }: Pick<Metadata, 'depth' | 'hasProfile'>): Sharp {
  const converted = picture.toColourspace('srgb');
  return depth === 'ushort' && hasProfile ? converted.withIccProfile('srgb', { attach: false }) : converted;
}
