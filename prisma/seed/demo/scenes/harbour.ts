import { tower } from './buildings';
import { birds, hillRange, sky, water } from './nature';
import { pickMood, type Mood } from './palette';
import { person } from './people';
import type { Random } from './random';
import { HEIGHT, WIDTH, circle, ellipse, line, mix, mirror, num, path, polygon, rect, times } from './shapes';

const BOXES = ['#b9584a', '#41708c', '#d29a48', '#5f8a70', '#8fa3ad', '#7b6a86'] as const;

/** A river port: a laden ship, gantry cranes and stacks of containers on the quay. */
export function drawHarbour(random: Random): string {
  const mood = pickMood(random);
  const steel = random.pick(['#cf6b4c', '#4b7f97', '#d3a24a']);
  const port = [
    ship(random, 250, 770, mood),
    crane(random, 520, 880, 1, steel, mood),
    crane(random, 1010, 880, 1.04, steel, mood),
    quay(mood),
    stack(random, 40, 905, 6, 3),
    stack(random, 1180, 905, 5, 4),
    stack(random, 640, 905, 4, 2),
    truck(random, 330, 985),
    truck(random, 900, 1000),
    times(5, (i) =>
      person(
        random,
        220 + i * 290 + random.range(-70, 70),
        985 + random.range(0, 55),
        random.range(112, 128),
        {
          coat: i % 2 === 0 ? '#e29a44' : '#3f6f8f',
          helmet: '#f2e6c8',
          skirt: false,
          faceLeft: random.chance(0.5),
        },
      ),
    ),
  ].join('');
  return [
    sky(random, mood, 600),
    hillRange(random, mood, 632, 220),
    times(13, (i) =>
      tower(
        random,
        mood,
        60 + i * 118 + random.range(-26, 26),
        640,
        random.range(34, 58),
        random.range(40, 130),
        0.68,
      ),
    ),
    rect(0, 628, WIDTH, 16, mood.hills[2]),
    water(random, mood, 638, HEIGHT),
    tug(random.range(1180, 1380), 704),
    random.chance(0.5) ? mirror(port) : port,
    birds(random, '#ffffff', 240, 420),
    birds(random, mood.shade, 140, 260),
  ].join('');
}

function box(random: Random, x: number, y: number, w: number, h: number): string {
  const fill = BOXES[random.int(0, BOXES.length - 1)] ?? BOXES[0];
  const ribs = times(Math.floor(w / 9), (i) =>
    rect(x + 4 + i * 9, y + 4, 2.4, h - 8, '#000000', { opacity: 0.13 }),
  );
  return (
    rect(x, y, w - 2, h - 2, fill, { rx: 2 }) + rect(x, y, w - 2, 4, '#ffffff', { opacity: 0.22 }) + ribs
  );
}

function stack(random: Random, x: number, foot: number, columns: number, rows: number): string {
  return times(columns, (c) => {
    const high = Math.max(1, rows - random.int(0, 1));
    return times(high, (r) => box(random, x + c * 78, foot - (r + 1) * 40, 78, 40));
  });
}

function ship(random: Random, x: number, y: number, mood: Mood): string {
  const hull = random.pick(['#3d5666', '#5b4a58', '#37605f']);
  const cargo = times(13, (c) =>
    times(random.int(2, 4), (r) => box(random, x + 150 + c * 62, y - 62 - (r + 1) * 32, 62, 32)),
  );
  return [
    ellipse(x + 540, y + 92, 640, 16, mood.shade, { opacity: 0.25 }),
    cargo,
    rect(x + 10, y - 230, 118, 170, '#f4f1e8', { rx: 5 }),
    rect(x + 0, y - 246, 138, 20, '#e4dfd2', { rx: 4 }),
    times(4, (i) => times(3, (r) => rect(x + 22 + i * 26, y - 214 + r * 44, 17, 17, '#5f7f8d'))),
    rect(x + 44, y - 300, 44, 56, '#c8574a', { rx: 4 }),
    rect(x + 44, y - 284, 44, 12, '#f4f1e8'),
    path(
      `M${num(x - 40)} ${num(y - 64)}H${num(x + 990)}L${num(x + 1110)} ${num(y - 108)}L${num(x + 1040)} ${num(y + 88)}H${num(x + 10)}Q${num(x - 30)} ${num(y + 40)} ${num(x - 40)} ${num(y - 64)}Z`,
      hull,
    ),
    path(
      `M${num(x - 18)} ${num(y + 46)}H${num(x + 1055)}L${num(x + 1040)} ${num(y + 88)}H${num(x + 10)}Q${num(x - 10)} ${num(y + 70)} ${num(x - 18)} ${num(y + 46)}Z`,
      '#a94f43',
    ),
    line([x - 36, y - 40], [x + 1090, y - 40], '#f4f1e8', 4, 0.6),
    line([x + 1010, y - 70], [x + 1010, y - 190], '#8b979b', 6),
  ].join('');
}

function crane(random: Random, x: number, foot: number, u: number, steel: string, mood: Mood): string {
  const dark = mix(steel, mood.shade, 0.35);
  const top = foot - 470 * u;
  const trolley = x - random.range(60, 210) * u;
  const drop = random.range(90, 150) * u;
  return [
    line([x - 66 * u, foot], [x - 52 * u, top], dark, 17 * u),
    line([x + 96 * u, foot], [x + 82 * u, top], steel, 17 * u),
    line([x - 60 * u, foot - 190 * u], [x + 90 * u, foot - 190 * u], steel, 14 * u),
    line([x - 62 * u, foot - 190 * u], [x + 84 * u, top + 6], dark, 7 * u),
    line([x + 15 * u, top], [x + 15 * u, top - 160 * u], steel, 13 * u),
    line([x + 15 * u, top - 158 * u], [x - 330 * u, top - 6], dark, 5 * u),
    line([x + 15 * u, top - 158 * u], [x - 150 * u, top - 6], dark, 5 * u),
    line([x + 15 * u, top - 158 * u], [x + 225 * u, top - 6], dark, 5 * u),
    rect(x - 350 * u, top - 8, 590 * u, 20 * u, steel, { rx: 4 }),
    times(22, (i) =>
      line([x - 345 * u + i * 27 * u, top - 5], [x - 331 * u + i * 27 * u, top + 10 * u], dark, 3, 0.6),
    ),
    rect(x + 130 * u, top - 46 * u, 84 * u, 42 * u, '#ece7db', { rx: 4 }),
    rect(trolley - 22 * u, top + 10 * u, 44 * u, 20 * u, '#4d5961', { rx: 3 }),
    line([trolley - 14 * u, top + 28 * u], [trolley - 26 * u, top + drop], '#4d5961', 2.5),
    line([trolley + 14 * u, top + 28 * u], [trolley + 26 * u, top + drop], '#4d5961', 2.5),
    rect(trolley - 36 * u, top + drop - 4, 72 * u, 8 * u, '#e2b257'),
    box(random, trolley - 38 * u, top + drop + 4 * u, 78 * u, 38 * u),
    times(4, (i) => circle(x - 84 * u + i * 62 * u, foot + 6, 11 * u, '#3d464b')),
  ].join('');
}

function quay(mood: Mood): string {
  const concrete = mix('#cbc6ba', mood.ground, 0.4);
  return [
    rect(0, 862, WIDTH, HEIGHT - 862, concrete),
    rect(0, 862, WIDTH, 12, mix(concrete, '#ffffff', 0.4)),
    rect(0, 890, WIDTH, 5, mood.shade, { opacity: 0.25 }),
    rect(0, 930, WIDTH, 7, '#e2bf4e', { opacity: 0.8 }),
    times(12, (i) =>
      polygon(
        [
          [i * 150 - 20, 1040],
          [i * 150 + 60, 1040],
          [i * 150 + 50, 1050],
          [i * 150 - 32, 1050],
        ],
        '#fbf6e6',
        { opacity: 0.7 },
      ),
    ),
  ].join('');
}

function truck(random: Random, x: number, foot: number): string {
  const cab = random.pick(['#c8574a', '#f0ece2', '#4b7f97']);
  return [
    ellipse(x + 110, foot + 4, 160, 8, '#2c3a3a', { opacity: 0.22 }),
    box(random, x, foot - 92, 190, 66),
    rect(x - 4, foot - 28, 260, 10, '#4d5961'),
    path(`M${num(x + 198)} ${num(foot - 18)}v-68q0 -8 8 -8h34q8 0 12 10l12 30q2 4 2 10v26Z`, cab),
    path(`M${num(x + 222)} ${num(foot - 84)}h18q5 0 8 8l8 22h-34Z`, '#bcd6dc'),
    times(
      5,
      (i) =>
        circle(x + 24 + i * 38 + (i > 2 ? 62 : 0) - (i === 4 ? 20 : 0), foot - 10, 14, '#33393d') +
        circle(x + 24 + i * 38 + (i > 2 ? 62 : 0) - (i === 4 ? 20 : 0), foot - 10, 6, '#b9c1c4'),
    ),
  ].join('');
}

function tug(x: number, y: number): string {
  return [
    ellipse(x + 10, y + 18, 96, 6, '#ffffff', { opacity: 0.5 }),
    path(`M${num(x - 70)} ${num(y - 12)}h140l26 -10l-22 40h-124Z`, '#8a4a40'),
    rect(x - 26, y - 48, 58, 36, '#f4f1e8', { rx: 4 }),
    times(3, (i) => rect(x - 20 + i * 18, y - 42, 12, 12, '#5f7f8d')),
    rect(x - 44, y - 38, 14, 26, '#e2b257'),
  ].join('');
}
