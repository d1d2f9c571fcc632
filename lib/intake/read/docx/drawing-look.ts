import { AS_IT_IS, type PictureLook } from '@/lib/intake/read/pictures/picture-look';
import { childOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';

/** 60,000ths of a degree, hundred-thousandths of a side: ECMA-376, 20.1.10.3 and 20.1.10.41. */
const DEGREE = 60_000;
const WHOLE = 100_000;

/** How a drawing shows a picture: `fill` is its `blipFill`, `shape` the properties of what it fills. */
export function drawingLook(fill: XmlNode | undefined, shape: XmlNode | undefined): PictureLook {
  const source = sidesOf(childOf(fill, 'a:srcRect'));
  const place = sidesOf(childOf(childOf(fill, 'a:stretch'), 'a:fillRect'));
  const frame = childOf(shape, 'a:xfrm')?.attributes ?? {};
  const [left, right] = narrowed(source.left, source.right, place.left, place.right);
  const [top, bottom] = narrowed(source.top, source.bottom, place.top, place.bottom);
  return {
    ...AS_IT_IS,
    left,
    top,
    right,
    bottom,
    flipsAcross: isOn(frame.flipH),
    flipsDown: isOn(frame.flipV),
    turn: (Number(frame.rot) || 0) / DEGREE,
  };
}

/** Of what the source leaves, a place that reaches beyond the shape shows the middle only; a margin cuts nothing. */
function narrowed(start: number, end: number, before: number, behind: number): [number, number] {
  const shown = 1 - Math.max(start, 0) - Math.max(end, 0);
  const length = 1 - before - behind;
  const beyond = (side: number) => (length > 0 ? (Math.max(-side, 0) / length) * shown : 0);
  return [Math.max(start, 0) + beyond(before), Math.max(end, 0) + beyond(behind)];
}

function sidesOf(node: XmlNode | undefined) {
  const { l, t, r, b } = node?.attributes ?? {};
  return { left: partOf(l), top: partOf(t), right: partOf(r), bottom: partOf(b) };
}

/** The strict dialect writes a percentage. */
function partOf(value: string | undefined): number {
  if (value === undefined) return 0;
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number)) return 0;
  return value.trim().endsWith('%') ? number / 100 : number / WHOLE;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
