import type { Mood } from './palette';
import type { Random } from './random';
import {
  HEIGHT,
  WIDTH,
  circle,
  curve,
  ellipse,
  glow,
  gradient,
  line,
  num,
  path,
  rect,
  times,
} from './shapes';

export function sky(random: Random, mood: Mood, horizon: number): string {
  const sunX = random.range(250, 1350);
  const sunY = horizon * random.range(0.3, 0.55);
  const clouds = times(random.int(4, 6), () =>
    cloud(random, mood, random.range(0, WIDTH), random.range(60, horizon * 0.55)),
  );
  return [
    gradient('sky', [
      [0, mood.skyTop],
      [0.6, mood.skyMid],
      [1, mood.skyLow],
    ]),
    rect(0, 0, WIDTH, horizon + 40, 'url(#sky)'),
    glow('sun-glow', sunX, sunY, 420, mood.sun, 0.85),
    circle(sunX, sunY, random.range(34, 46), mood.sun, { opacity: 0.9 }),
    clouds,
  ].join('');
}

function cloud(random: Random, mood: Mood, x: number, y: number): string {
  const scale = random.range(0.6, 1.3);
  const puffs = times(random.int(3, 5), (i) =>
    ellipse(
      x + (i - 2) * 62 * scale,
      y - random.range(0, 22) * scale,
      random.range(50, 95) * scale,
      random.range(13, 24) * scale,
      mood.cloud,
    ),
  );
  return `<g opacity="0.5">${puffs}${ellipse(x, y + 8 * scale, 190 * scale, 13 * scale, mood.cloud)}</g>`;
}

/** A wavy line of hills across the whole width, filled down to `floor`. */
export function ridge(
  random: Random,
  base: number,
  height: number,
  fill: string,
  floor = HEIGHT,
  steepness = 1,
): string {
  const phases = [random.range(0, 6.3), random.range(0, 6.3), random.range(0, 6.3)] as const;
  const lengths = [
    random.range(0.0028, 0.0045),
    random.range(0.007, 0.011),
    random.range(0.018, 0.026),
  ] as const;
  const at = (x: number): number =>
    base -
    height *
      (0.5 +
        0.34 * Math.sin(x * lengths[0] * steepness + phases[0]) +
        0.16 * Math.sin(x * lengths[1] * steepness + phases[1]) +
        0.05 * Math.sin(x * lengths[2] * steepness + phases[2]));
  const points = Array.from({ length: 81 }, (_, i) => `L${i * 20} ${num(at(i * 20))}`).join('');
  return path(`M0 ${num(floor)}${points}L${WIDTH} ${num(floor)}Z`, fill);
}

export function hillRange(random: Random, mood: Mood, base: number, height: number): string {
  return [
    ridge(random, base - height * 0.25, height, mood.hills[0], base + 30, 1.2),
    haze(base - height * 0.35, height * 0.5, mood.skyLow, 'haze-a'),
    ridge(random, base - height * 0.08, height * 0.75, mood.hills[1], base + 30, 1.5),
    haze(base - height * 0.15, height * 0.35, mood.skyLow, 'haze-b'),
    ridge(random, base + 4, height * 0.42, mood.hills[2], base + 30, 1.9),
  ].join('');
}

export function haze(y: number, height: number, colour: string, id: string): string {
  return (
    gradient(id, [
      [0, colour, 0],
      [0.55, colour, 0.55],
      [1, colour, 0],
    ]) + rect(0, y, WIDTH, height, `url(#${id})`)
  );
}

export function water(random: Random, mood: Mood, top: number, bottom: number): string {
  const ripples = times(46, () => {
    const depth = random.next();
    const y = top + 8 + depth * depth * (bottom - top - 10);
    const x = random.range(-60, WIDTH);
    const length = 30 + depth * 170;
    return line(
      [x, y],
      [x + length, y],
      random.chance(0.65) ? '#ffffff' : mood.waterLow,
      1.5 + depth * 2.5,
      0.16 + random.next() * 0.2,
    );
  });
  return [
    gradient('water', [
      [0, mood.waterTop],
      [1, mood.waterLow],
    ]),
    rect(0, top, WIDTH, bottom - top, 'url(#water)'),
    ripples,
  ].join('');
}

export function birds(random: Random, colour: string, top: number, bottom: number): string {
  const x = random.range(300, 1200);
  const y = random.range(top, bottom);
  return times(random.int(4, 7), (i) => {
    const bx = x + i * random.range(32, 48);
    const by = y + random.range(-32, 32);
    const s = random.range(9, 15);
    return curve(
      `M${num(bx - s)} ${num(by - s * 0.4)}Q${num(bx - s * 0.4)} ${num(by - s * 0.7)} ${num(bx)} ${num(by)}Q${num(bx + s * 0.4)} ${num(by - s * 0.7)} ${num(bx + s)} ${num(by - s * 0.4)}`,
      colour,
      2.6,
      0.75,
    );
  });
}
