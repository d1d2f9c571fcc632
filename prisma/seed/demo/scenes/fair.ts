import { lanternString } from './buildings';
import { hillRange, sky } from './nature';
import { branch, tree } from './plants';
import { pickMood, type Mood } from './palette';
import { person } from './people';
import type { Random } from './random';
import { HEIGHT, WIDTH, circle, ellipse, gradient, mix, num, path, polygon, rect, times } from './shapes';

type Stall = { x: number; foot: number; w: number; colour: string };

/** A market day: striped awnings, baskets of produce, lanterns overhead and a crowd. */
export function drawFair(random: Random): string {
  const mood = pickMood(random);
  const colours = ['#c8574a', '#3f7f86', '#d99a3d', '#6a8f56', '#a8607a', '#4c6f9a'];
  const shift = random.int(0, 5);
  const colour = (i: number): string => colours[(i + shift) % colours.length] ?? '#c8574a';
  const back = times(6, (i) =>
    stall(random, { x: 20 + i * 270 + random.range(-14, 14), foot: 690, w: 216, colour: colour(i) }),
  );
  const front = times(3, (i) =>
    stall(random, { x: 40 + i * 560 + random.range(-26, 26), foot: 862, w: 360, colour: colour(i + 2) }),
  );
  const middle = times(16, (i) =>
    person(random, 40 + i * 102 + random.range(-34, 34), 722 + random.range(0, 26), random.range(116, 132), {
      faceLeft: random.chance(0.5),
    }),
  );
  const near = times(9, (i) =>
    person(random, 90 + i * 182 + random.range(-55, 55), 968 + random.range(0, 60), random.range(212, 238), {
      pose: random.pick(['walk', 'stand', 'wave', 'walk']),
      faceLeft: random.chance(0.5),
    }),
  );
  return [
    sky(random, mood, 540),
    hillRange(random, mood, 560, 230),
    times(14, (i) => tree(random, mood, i * 122 + random.range(-30, 30), 610, random.range(120, 190))),
    gradient('square', [
      [0, mix(mood.ground, '#ffffff', 0.3)],
      [1, mix(mood.ground, mood.shade, 0.12)],
    ]),
    rect(0, 596, WIDTH, HEIGHT - 596, 'url(#square)'),
    paving(mood),
    back,
    middle,
    rect(805, 226, 10, 500, '#7b6250', { rx: 4 }),
    lanternString(-30, 810, 244, 46, 9, 22),
    lanternString(810, 1640, 244, 50, 9, 22),
    front,
    near,
    branch(random, mood),
  ].join('');
}

function paving(mood: Mood): string {
  return times(9, (i) => {
    const y = 620 + i * i * 6.2;
    return rect(0, y, WIDTH, 2 + i * 0.4, mood.shade, { opacity: 0.08 });
  });
}

function stall(random: Random, { x, foot, w, colour }: Stall): string {
  const u = w / 216;
  const top = foot - 196 * u;
  const stripes = 8;
  const awning = times(stripes, (i) => {
    const cell = w / stripes;
    const fill = i % 2 === 0 ? colour : '#f7f0e2';
    const x0 = x + cell * i;
    const inset = 16 * u;
    const squeeze = (value: number): number => x + inset + ((value - x) / w) * (w - inset * 2);
    return (
      polygon(
        [
          [squeeze(x0), top],
          [squeeze(x0 + cell), top],
          [x0 + cell, top + 48 * u],
          [x0, top + 48 * u],
        ],
        fill,
      ) +
      path(
        `M${num(x0)} ${num(top + 48 * u)}h${num(cell)}q0 ${num(16 * u)} ${num(-cell / 2)} ${num(16 * u)}q${num(-cell / 2)} 0 ${num(-cell / 2)} ${num(-16 * u)}Z`,
        mix(fill, '#000000', 0.08),
      )
    );
  });
  const seller = person(random, x + w * random.range(0.3, 0.7), foot - 4 * u, 138 * u, { pose: 'stand' });
  const counter = [
    rect(x + 6 * u, foot - 62 * u, w - 12 * u, 62 * u, mix(colour, '#f3e6cf', 0.72)),
    rect(x + 6 * u, foot - 62 * u, w - 12 * u, 10 * u, '#8a6444'),
    rect(x + 6 * u, foot - 22 * u, w - 12 * u, 5 * u, colour, { opacity: 0.5 }),
  ].join('');
  const goods = times(5, (i) => basket(random, x + w * (0.14 + i * 0.18), foot - 62 * u, 17 * u));
  return [
    ellipse(x + w / 2, foot + 2, w * 0.56, 9 * u, '#2c3a3a', { opacity: 0.18 }),
    rect(x + 8 * u, top + 40 * u, 6 * u, foot - top - 40 * u, '#7b6250'),
    rect(x + w - 14 * u, top + 40 * u, 6 * u, foot - top - 40 * u, '#7b6250'),
    seller,
    counter,
    goods,
    awning,
  ].join('');
}

function basket(random: Random, x: number, y: number, r: number): string {
  const fill = random.pick(['#d9623f', '#e6b13f', '#7fa04f', '#b5493f', '#e8d9a0', '#9c6b8f']);
  const fruit = times(7, (i) =>
    circle(
      x - r * 0.75 + (i % 4) * r * 0.5 + (i > 3 ? r * 0.25 : 0),
      y - r * (i > 3 ? 1.05 : 0.72),
      r * 0.32,
      mix(fill, '#ffffff', (i % 3) * 0.1),
    ),
  );
  return (
    fruit +
    path(
      `M${num(x - r)} ${num(y - r * 0.62)}h${num(r * 2)}l${num(-r * 0.28)} ${num(r * 0.66)}h${num(-r * 1.44)}Z`,
      '#b98a56',
    ) +
    rect(x - r * 1.04, y - r * 0.68, r * 2.08, r * 0.16, '#9a6f42', { rx: 2 })
  );
}
