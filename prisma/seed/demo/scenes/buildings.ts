import type { Mood } from './palette';
import type { Random } from './random';
import { circle, curve, ellipse, line, mix, num, path, rect, times } from './shapes';

const TILE = '#4d565c';
const WALL = '#f4efe4';
const WOOD = '#8a5f43';

/** White-walled, dark-tiled house of the river country; `foot` is the ground line. */
export function house(random: Random, mood: Mood, x: number, foot: number, w: number, h: number): string {
  const wall = mix(WALL, mood.skyLow, random.range(0.08, 0.3));
  const roof = h * random.range(0.26, 0.34);
  const eave = foot - h + roof;
  const tile = mix(TILE, mood.hills[2], random.range(0.05, 0.25));
  const over = w * 0.07;
  const roofShape = path(
    `M${num(x - over)} ${num(eave)}Q${num(x + w * 0.06)} ${num(eave - roof * 0.25)} ${num(x + w * 0.12)} ${num(eave - roof)}L${num(x + w * 0.88)} ${num(eave - roof)}Q${num(x + w * 0.94)} ${num(eave - roof * 0.25)} ${num(x + w + over)} ${num(eave)}Z`,
    tile,
  );
  const count = Math.max(2, Math.round(w / (h * 0.3)));
  const floors = h > w * 0.85 || h > 170 ? 2 : 1;
  const storey = (foot - eave) / floors;
  const windows = times(floors, (floor) =>
    times(count, (i) => {
      const cell = w / count;
      const isDoor = floor === floors - 1 && i === Math.floor(count / 2);
      const ww = cell * (isDoor ? 0.5 : 0.42);
      const wh = storey * (isDoor ? 0.72 : 0.42);
      const wx = x + cell * i + (cell - ww) / 2;
      const wy = isDoor ? foot - wh : eave + storey * floor + storey * 0.26;
      return (
        rect(wx, wy, ww, wh, mix(WOOD, mood.shade, isDoor ? 0.15 : 0.4)) +
        (isDoor ? '' : rect(wx + ww * 0.46, wy, ww * 0.08, wh, wall))
      );
    }),
  );
  const gable = random.chance(0.45)
    ? horseHead(x - over * 0.5, eave, roof, w * 0.1, wall, tile, foot) +
      horseHead(x + w - w * 0.1 + over * 0.5, eave, roof, w * 0.1, wall, tile, foot)
    : '';
  return [
    rect(x, eave - 2, w, foot - eave + 2, wall),
    rect(x, eave, w, storey * 0.12, mood.shade, { opacity: 0.18 }),
    windows,
    roofShape,
    times(Math.floor(w / 14), (i) =>
      line(
        [x + w * 0.13 + (i * w * 0.74) / Math.max(1, Math.floor(w / 14) - 1), eave - roof + 4],
        [x + (i * w) / Math.max(1, Math.floor(w / 14) - 1), eave - 3],
        mix(tile, '#000000', 0.25),
        1.4,
        0.45,
      ),
    ),
    rect(x + w * 0.1, eave - roof - h * 0.025, w * 0.8, h * 0.04, mix(tile, '#000000', 0.25), { rx: 3 }),
    gable,
  ].join('');
}

function horseHead(
  x: number,
  eave: number,
  roof: number,
  w: number,
  wall: string,
  tile: string,
  foot: number,
): string {
  const top = eave - roof * 1.18;
  return [
    rect(x, top, w, foot - top, mix(wall, '#ffffff', 0.25)),
    path(
      `M${num(x - w * 0.35)} ${num(top - 6)}Q${num(x)} ${num(top + 3)} ${num(x + w * 0.5)} ${num(top + 2)}Q${num(x + w)} ${num(top + 3)} ${num(x + w * 1.35)} ${num(top - 6)}L${num(x + w * 1.1)} ${num(top + 9)}L${num(x - w * 0.1)} ${num(top + 9)}Z`,
      tile,
    ),
  ].join('');
}

/** A modern block with rows of windows. */
export function tower(
  random: Random,
  mood: Mood,
  x: number,
  foot: number,
  w: number,
  h: number,
  fade: number,
): string {
  const body = mix(random.pick(['#d9cfc0', '#c7d0d4', '#e3d8c9', '#b9c6cb', '#d7c0ad']), mood.hills[0], fade);
  const pane = mix(mix(body, '#5c7c8d', 0.55), mood.skyMid, 0.15);
  const columns = Math.max(2, Math.floor(w / 22));
  const rows = Math.max(3, Math.floor(h / 24));
  const panes = times(rows, (r) =>
    times(columns, (c) =>
      rect(
        x + (w / columns) * (c + 0.22),
        foot - h + (h / rows) * (r + 0.3),
        (w / columns) * 0.56,
        (h / rows) * 0.42,
        pane,
        { opacity: random.range(0.55, 1) },
      ),
    ),
  );
  return [
    rect(x, foot - h, w, h, body),
    rect(x + w * 0.8, foot - h, w * 0.2, h, mood.shade, { opacity: 0.1 }),
    panes,
    rect(x - 2, foot - h - 6, w + 4, 8, mix(body, mood.shade, 0.25)),
    random.chance(0.5) ? rect(x + w * 0.3, foot - h - 24, w * 0.3, 20, mix(body, mood.shade, 0.12)) : '',
  ].join('');
}

/** A sweeping temple or pavilion roof centred on x. */
export function sweptRoof(x: number, eave: number, half: number, height: number, colour: string): string {
  const rise = height * 0.3;
  const shape = `M${num(x - half)} ${num(eave - rise)}Q${num(x - half * 0.82)} ${num(eave)} ${num(x - half * 0.7)} ${num(eave)}L${num(x + half * 0.7)} ${num(eave)}Q${num(x + half * 0.82)} ${num(eave)} ${num(x + half)} ${num(eave - rise)}Q${num(x + half * 0.64)} ${num(eave - height * 0.36)} ${num(x + half * 0.5)} ${num(eave - height)}L${num(x - half * 0.5)} ${num(eave - height)}Q${num(x - half * 0.64)} ${num(eave - height * 0.36)} ${num(x - half)} ${num(eave - rise)}Z`;
  const ribs = times(25, (i) => {
    const t = i / 12 - 1;
    return line(
      [x + t * half * 0.49, eave - height + 5],
      [x + t * half * 0.74, eave - 5],
      mix(colour, '#000000', 0.35),
      2,
      0.35,
    );
  });
  return (
    path(shape, colour) +
    ribs +
    rect(x - half * 0.54, eave - height - 8, half * 1.08, 13, mix(colour, '#000000', 0.3), { rx: 6 })
  );
}

export function lantern(x: number, y: number, size: number): string {
  return [
    line([x, y - size * 1.3], [x, y - size * 0.7], '#6b4a36', 2),
    ellipse(x, y, size, size * 0.8, '#c9463a'),
    ellipse(x, y, size * 0.55, size * 0.8, '#dd6a50', { opacity: 0.75 }),
    ellipse(x - size * 0.3, y - size * 0.25, size * 0.22, size * 0.3, '#f3a98a', { opacity: 0.6 }),
    rect(x - size * 0.4, y - size * 0.9, size * 0.8, size * 0.2, '#d9a441', { rx: 2 }),
    rect(x - size * 0.4, y + size * 0.7, size * 0.8, size * 0.2, '#d9a441', { rx: 2 }),
    line([x, y + size * 0.95], [x, y + size * 1.6], '#d9a441', 3),
  ].join('');
}

export function lanternString(
  fromX: number,
  toX: number,
  y: number,
  sag: number,
  count: number,
  size: number,
): string {
  const at = (t: number): readonly [number, number] => [fromX + (toX - fromX) * t, y + sag * 4 * t * (1 - t)];
  return (
    curve(
      `M${num(fromX)} ${num(y)}Q${num((fromX + toX) / 2)} ${num(y + sag * 2)} ${num(toX)} ${num(y)}`,
      '#6b4a36',
      2.5,
    ) +
    times(count, (i) => {
      const [lx, ly] = at((i + 1) / (count + 1));
      return lantern(lx, ly + size * 1.3, size);
    })
  );
}

export function cup(x: number, y: number, s: number): string {
  return (
    rect(x - s * 0.5, y - s, s, s, '#fbfaf5', { rx: s * 0.18 }) +
    ellipse(x, y - s, s * 0.5, s * 0.16, '#d8e0dc') +
    circle(x + s * 0.6, y - s * 0.55, s * 0.18, '#fbfaf5')
  );
}
