export const WIDTH = 1600;
export const HEIGHT = 1067;

export type Point = readonly [number, number];

type Paint = { opacity?: number; stroke?: string; strokeWidth?: number; rx?: number };

export function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function paint(fill: string, look: Paint): string {
  const parts = [`fill="${fill}"`];
  if (look.opacity !== undefined) parts.push(`opacity="${look.opacity.toFixed(3)}"`);
  if (look.stroke !== undefined)
    parts.push(`stroke="${look.stroke}" stroke-width="${num(look.strokeWidth ?? 2)}"`);
  if (look.rx !== undefined) parts.push(`rx="${num(look.rx)}"`);
  return parts.join(' ');
}

export function rect(x: number, y: number, w: number, h: number, fill: string, look: Paint = {}): string {
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(Math.max(0, w))}" height="${num(Math.max(0, h))}" ${paint(fill, look)}/>`;
}

export function ellipse(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  look: Paint = {},
): string {
  return `<ellipse cx="${num(cx)}" cy="${num(cy)}" rx="${num(rx)}" ry="${num(ry)}" ${paint(fill, { ...look, rx: undefined })}/>`;
}

export function circle(cx: number, cy: number, r: number, fill: string, look: Paint = {}): string {
  return ellipse(cx, cy, r, r, fill, look);
}

export function path(d: string, fill: string, look: Paint = {}): string {
  return `<path d="${d}" ${paint(fill, look)} stroke-linejoin="round"/>`;
}

export function polygon(points: readonly Point[], fill: string, look: Paint = {}): string {
  return `<polygon points="${points.map(([x, y]) => `${num(x)},${num(y)}`).join(' ')}" ${paint(fill, look)}/>`;
}

export function line(from: Point, to: Point, stroke: string, width: number, opacity = 1): string {
  return `<line x1="${num(from[0])}" y1="${num(from[1])}" x2="${num(to[0])}" y2="${num(to[1])}" stroke="${stroke}" stroke-width="${num(width)}" stroke-linecap="round" opacity="${opacity.toFixed(2)}"/>`;
}

export function curve(d: string, stroke: string, width: number, opacity = 1): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${num(width)}" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity.toFixed(2)}"/>`;
}

/** A top-to-bottom gradient; use it as fill="url(#id)". */
export function gradient(id: string, stops: readonly (readonly [number, string, number?])[]): string {
  const inner = stops
    .map(
      ([at, colour, alpha]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${alpha ?? 1}"/>`,
    )
    .join('');
  return `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${inner}</linearGradient></defs>`;
}

export function glow(id: string, cx: number, cy: number, r: number, colour: string, alpha: number): string {
  return `<defs><radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${alpha}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient></defs>${circle(cx, cy, r, `url(#${id})`)}`;
}

export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => draw(index)).join('');
}

export function mirror(content: string): string {
  return `<g transform="translate(${WIDTH} 0) scale(-1 1)">${content}</g>`;
}

/** Mixes two #rrggbb colours. */
export function mix(from: string, to: string, share: number): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const blend = (at: number): string =>
    Math.round(channel(from, at) * (1 - share) + channel(to, at) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${blend(1)}${blend(3)}${blend(5)}`;
}
