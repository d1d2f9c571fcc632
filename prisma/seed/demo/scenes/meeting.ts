import { cup } from './buildings';
import { bustChair, chairBack, flowers, paper, plant, table } from './furniture';
import { hillRange, sky } from './nature';
import { pickMood } from './palette';
import { bust, person } from './people';
import type { Random } from './random';
import {
  HEIGHT,
  WIDTH,
  circle,
  curve,
  ellipse,
  gradient,
  line,
  mix,
  num,
  polygon,
  rect,
  times,
} from './shapes';

/** A bright meeting room: people round a long table, a speaker beside the screen. */
export function drawMeeting(random: Random): string {
  const mood = pickMood(random);
  const wall = random.pick(['#efe7d8', '#e8e9e2', '#f0e4d6', '#e4e8ea']);
  const wood = random.pick(['#b98d62', '#a97f5c', '#c49a6c']);
  const screenX = random.range(1010, 1060);
  const backRow = times(8, (i) =>
    bust(random, 250 + i * 158 + random.range(-10, 10), 640, random.range(132, 146), false),
  );
  const frontRow = times(6, (i) =>
    chairBack(random, 190 + i * 248 + random.range(-14, 14), HEIGHT + 12, random.range(225, 245)),
  );
  return [
    gradient('wall', [
      [0, mix(wall, '#ffffff', 0.35)],
      [1, wall],
    ]),
    rect(0, 0, WIDTH, HEIGHT, 'url(#wall)'),
    ceiling(wall),
    windowView(random, 70, 150, 780, 330, wall),
    screen(random, screenX, 150, 450, 270),
    rect(0, 520, WIDTH, 110, mix(wall, wood, 0.35)),
    times(20, (i) => line([i * 84, 524], [i * 84, 630], wood, 2, 0.35)),
    rect(0, 515, WIDTH, 9, mix(wood, '#ffffff', 0.2)),
    plant(random, mood.leafDark, 920, 625),
    plant(random, mood.leaf, 1555, 630),
    person(random, screenX - 52, 640, 290, {
      pose: 'wave',
      skirt: false,
      coat: random.pick(['#3f5f7a', '#5a6b5f', '#7a5a4e']),
    }),
    rect(0, 626, WIDTH, HEIGHT - 626, mix('#8d7a68', wall, 0.35)),
    times(8, (i) => bustChair(250 + i * 158, 640)),
    backRow,
    table(wood),
    times(8, (i) => paper(random, 268 + i * 152, 690) + cup(322 + i * 148, 690, 22)),
    times(6, (i) => paper(random, 215 + i * 236, 826) + cup(300 + i * 230, 836, 30)),
    flowers(random, 800, 770),
    frontRow,
  ].join('');
}

function ceiling(wall: string): string {
  const lamps = times(5, (i) =>
    polygon(
      [
        [190 + i * 270, 34],
        [350 + i * 270, 34],
        [340 + i * 270, 58],
        [200 + i * 270, 58],
      ],
      '#fffdf2',
    ),
  );
  return (
    rect(0, 0, WIDTH, 92, mix(wall, '#ffffff', 0.5)) +
    rect(0, 92, WIDTH, 8, mix(wall, '#8d7a68', 0.25)) +
    lamps
  );
}

function windowView(random: Random, x: number, y: number, w: number, h: number, wall: string): string {
  const mood = pickMood(random);
  const inside = `<g transform="translate(${num(x)} ${num(y)}) scale(${(w / WIDTH).toFixed(3)} ${(h / 660).toFixed(3)})">${sky(random, mood, 560)}${hillRange(random, mood, 600, 260)}${rect(0, 600, WIDTH, 60, mood.grassDark)}</g>`;
  const clip = `<defs><clipPath id="pane"><rect x="${num(x)}" y="${num(y)}" width="${num(w)}" height="${num(h)}"/></clipPath></defs>`;
  const bars = times(5, (i) => rect(x + (w / 4) * i - 5, y - 6, 10, h + 12, '#fbfaf6'));
  return [
    clip,
    `<g clip-path="url(#pane)">${inside}</g>`,
    polygon(
      [
        [x + 60, y],
        [x + 170, y],
        [x + 30, y + h],
        [x, y + h],
        [x, y + 140],
      ],
      '#ffffff',
      { opacity: 0.18 },
    ),
    bars,
    rect(x - 8, y - 8, w + 16, 10, '#fbfaf6'),
    rect(x - 16, y + h, w + 32, 16, '#fbfaf6'),
    rect(x - 16, y + h + 16, w + 32, 6, mix(wall, '#8d7a68', 0.35)),
  ].join('');
}

function screen(random: Random, x: number, y: number, w: number, h: number): string {
  const bars = times(6, (i) => {
    const tall = h * (0.16 + i * 0.07 + random.range(0, 0.08));
    return rect(x + 50 + i * 58, y + h - 42 - tall, 34, tall, mix('#4f8a99', '#e2b257', i / 6), { rx: 4 });
  });
  const points = Array.from(
    { length: 6 },
    (_, i) =>
      `${i === 0 ? 'M' : 'L'}${num(x + 66 + i * 58)} ${num(y + h * 0.62 - i * 20 - random.range(0, 22))}`,
  ).join('');
  return [
    rect(x - 10, y - 10, w + 20, h + 20, '#3e474d', { rx: 8 }),
    rect(x, y, w, h, '#f3f6f3'),
    bars,
    curve(points, '#c8574a', 5, 0.9),
    line([x + 40, y + h - 42], [x + w - 40, y + h - 42], '#8b979b', 3),
    circle(x + 62, y + 56, 30, '#d6e2df'),
    rect(x + 106, y + 40, 96, 9, '#c9d5d3', { rx: 4 }),
    rect(x + 106, y + 60, 62, 9, '#d9e2df', { rx: 4 }),
    ellipse(x + w / 2, y + h + 18, 40, 4, '#3e474d'),
  ].join('');
}
