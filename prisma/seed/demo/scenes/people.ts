import { CLOTHES, HAIR, SKIN, TROUSERS, YOUNG_HAIR } from './palette';
import type { Random } from './random';
import { circle, curve, ellipse, mix, num, path, rect } from './shapes';

export type Pose = 'stand' | 'walk' | 'wave' | 'work' | 'run';

export type PersonOptions = {
  pose?: Pose;
  coat?: string;
  helmet?: string;
  skirt?: boolean;
  faceLeft?: boolean;
  scarf?: string;
  young?: boolean;
};

/** A faceless flat figure; `foot` is the ground line, `height` the whole body. */
export function person(
  random: Random,
  x: number,
  foot: number,
  height: number,
  options: PersonOptions = {},
): string {
  const pose = options.pose ?? random.pick(['stand', 'walk', 'stand']);
  const coat = options.coat ?? random.pick(CLOTHES);
  const trousers = random.pick(TROUSERS);
  const skin = random.pick(SKIN);
  const hair = random.pick(options.young === true ? YOUNG_HAIR : HAIR);
  const skirt = options.skirt ?? random.chance(0.25);
  const u = height / 100;
  const hip = foot - 46 * u;
  const neck = foot - 82 * u;
  const stride = pose === 'walk' ? 8 * u : pose === 'run' ? 15 * u : 3.2 * u;
  const leg = (dx: number, lift: number): string =>
    curve(
      `M${num(x + Math.sign(dx) * 3 * u)} ${num(hip)}Q${num(x + dx * 0.6)} ${num(hip + 23 * u)} ${num(x + dx)} ${num(foot - 2.5 * u - lift)}`,
      trousers,
      7 * u,
    ) + ellipse(x + dx + 1.5 * u, foot - 1.6 * u - lift, 4.6 * u, 2.1 * u, '#33363c');
  const arm = (side: number): string => {
    const shoulderX = x + side * 9.5 * u;
    const shoulderY = neck + 7 * u;
    const raised = (pose === 'wave' && side > 0) || (pose === 'work' && side > 0);
    const handX = raised ? x + (pose === 'work' ? 24 : 18) * u : x + side * (pose === 'run' ? 19 : 13) * u;
    const handY = raised
      ? neck + (pose === 'work' ? 12 : -12) * u
      : pose === 'run'
        ? neck + 20 * u
        : hip - 2 * u;
    const bendX = raised ? x + 19 * u : shoulderX + side * 4.5 * u;
    const bendY = raised ? neck + (pose === 'work' ? 22 : 8) * u : neck + 20 * u;
    return (
      curve(
        `M${num(shoulderX)} ${num(shoulderY)}Q${num(bendX)} ${num(bendY)} ${num(handX)} ${num(handY)}`,
        mix(coat, '#000000', side < 0 ? 0.16 : 0.06),
        6 * u,
      ) + circle(handX, handY, 2.9 * u, skin)
    );
  };
  const hem = skirt ? 13 : 9.5;
  const bottom = skirt ? hip + 16 * u : hip + 5 * u;
  const torso = path(
    `M${num(x - 11 * u)} ${num(neck + 8 * u)}Q${num(x - 10 * u)} ${num(neck + 2 * u)} ${num(x - 3 * u)} ${num(neck + 1 * u)}L${num(x + 3 * u)} ${num(neck + 1 * u)}Q${num(x + 10 * u)} ${num(neck + 2 * u)} ${num(x + 11 * u)} ${num(neck + 8 * u)}L${num(x + hem * u)} ${num(bottom)}Q${num(x)} ${num(bottom + 3 * u)} ${num(x - hem * u)} ${num(bottom)}Z`,
    coat,
  );
  const body = [
    ellipse(x, foot, 14 * u, 2.4 * u, '#2c3a3a', { opacity: 0.2 }),
    leg(-stride, pose === 'run' ? 12 * u : 0),
    leg(stride, 0),
    skirt ? longHair(x, neck - 9.5 * u, 8.2 * u, hair) : '',
    arm(-1),
    torso,
    rect(x - 2.6 * u, neck - 5 * u, 5.2 * u, 8 * u, mix(skin, '#a8744f', 0.25)),
    options.scarf === undefined
      ? ''
      : path(
          `M${num(x - 6 * u)} ${num(neck + 1 * u)}L${num(x + 6 * u)} ${num(neck + 1 * u)}L${num(x)} ${num(neck + 13 * u)}Z`,
          options.scarf,
        ),
    arm(1),
    head(x, neck - 9.5 * u, 8.2 * u, skin, hair),
    options.helmet === undefined ? '' : helmet(x, neck - 9.5 * u, 9 * u, options.helmet),
  ].join('');
  return options.faceLeft === true
    ? `<g transform="translate(${num(2 * x)} 0) scale(-1 1)">${body}</g>`
    : body;
}

function longHair(x: number, y: number, r: number, hair: string): string {
  return rect(x - r * 1.1, y - r * 0.6, r * 2.2, r * 2.3, hair, { rx: r * 0.75 });
}

export function head(x: number, y: number, r: number, skin: string, hair: string): string {
  return [
    ellipse(x, y, r * 0.92, r * 1.05, skin),
    path(
      `M${num(x - r)} ${num(y + r * 0.15)}Q${num(x - r * 1.15)} ${num(y - r * 1.2)} ${num(x)} ${num(y - r * 1.22)}Q${num(x + r * 1.15)} ${num(y - r * 1.2)} ${num(x + r)} ${num(y + r * 0.15)}Q${num(x + r * 0.75)} ${num(y - r * 0.5)} ${num(x + r * 0.1)} ${num(y - r * 0.5)}Q${num(x - r * 0.7)} ${num(y - r * 0.5)} ${num(x - r)} ${num(y + r * 0.15)}Z`,
      hair,
    ),
  ].join('');
}

function helmet(x: number, y: number, r: number, colour: string): string {
  return (
    path(
      `M${num(x - r)} ${num(y - r * 0.15)}Q${num(x - r)} ${num(y - r * 1.35)} ${num(x)} ${num(y - r * 1.35)}Q${num(x + r)} ${num(y - r * 1.35)} ${num(x + r)} ${num(y - r * 0.15)}Z`,
      colour,
    ) + rect(x - r * 1.1, y - r * 0.25, r * 2.35, r * 0.24, mix(colour, '#000000', 0.15), { rx: r * 0.12 })
  );
}

/** Head and shoulders of somebody seated; `base` is where the table or chair cuts the figure. */
export function bust(random: Random, x: number, base: number, size: number, fromBehind: boolean): string {
  const coat = random.pick(CLOTHES);
  const skin = random.pick(SKIN);
  const hair = random.pick(HAIR);
  const long = random.chance(0.4);
  const top = base - size * 0.62;
  const r = size * 0.19;
  const headY = top - r * 0.95;
  const shoulders = path(
    `M${num(x - size * 0.42)} ${num(base)}Q${num(x - size * 0.43)} ${num(top + size * 0.08)} ${num(x - size * 0.14)} ${num(top + size * 0.04)}L${num(x + size * 0.14)} ${num(top + size * 0.04)}Q${num(x + size * 0.43)} ${num(top + size * 0.08)} ${num(x + size * 0.42)} ${num(base)}Z`,
    coat,
  );
  if (fromBehind) {
    return [
      shoulders,
      rect(x - r * 0.4, top - r * 0.4, r * 0.8, r * 0.9, mix(skin, '#a8744f', 0.3)),
      circle(x, headY, r * 1.02, hair),
      long ? rect(x - r * 0.95, headY, r * 1.9, r * 1.7, hair, { rx: r * 0.7 }) : '',
    ].join('');
  }
  const collar = path(
    `M${num(x - size * 0.11)} ${num(top + size * 0.04)}L${num(x)} ${num(top + size * 0.24)}L${num(x + size * 0.11)} ${num(top + size * 0.04)}Z`,
    '#f7f3ea',
  );
  return [
    long ? longHair(x, headY, r, hair) : '',
    shoulders,
    collar,
    rect(x - r * 0.36, top - r * 0.45, r * 0.72, r * 0.9, mix(skin, '#a8744f', 0.25)),
    head(x, headY, r, skin, hair),
  ].join('');
}
