import { tower } from './buildings';
import { birds, hillRange, sky, water } from './nature';
import { branch, bush } from './plants';
import { pickMood, type Mood } from './palette';
import type { Random } from './random';
import {
  HEIGHT,
  WIDTH,
  circle,
  curve,
  ellipse,
  line,
  mix,
  mirror,
  num,
  path,
  polygon,
  rect,
  times,
} from './shapes';

/** A cable-stayed bridge over a broad river. */
export function drawBridge(random: Random): string {
  const mood = pickMood(random);
  const deck = 650;
  const pylon = random.range(560, 640);
  const far = pylon + 610;
  const steel = mix(random.pick(['#b9654d', '#56737f', '#a98255']), mood.skyLow, 0.1);
  const crossing = [
    reflection(pylon, mood),
    reflection(far, mood),
    pier(pylon, deck, mood),
    pier(far, deck, mood),
    cables(pylon, deck, 330, 290, steel),
    cables(far, deck, 330, 290, steel),
    roadway(random, deck, mood, steel),
    mast(pylon, deck, 370, steel, mood),
    mast(far, deck, 370, steel, mood),
  ].join('');
  return [
    sky(random, mood, 600),
    hillRange(random, mood, 640, 250),
    times(16, (i) =>
      tower(
        random,
        mood,
        20 + i * 102 + random.range(-18, 18),
        690,
        random.range(44, 72),
        random.range(60, 170),
        0.72,
      ),
    ),
    rect(0, 672, WIDTH, 30, mood.hills[3]),
    times(34, (i) => bush(random, mood, i * 50 + random.range(-12, 12), 694, random.range(24, 40))),
    water(random, mood, 692, HEIGHT),
    random.chance(0.5) ? mirror(crossing) : crossing,
    barge(random.range(360, 560), 872, mood),
    birds(random, mood.shade, 160, 300),
    bank(random, mood),
    branch(random, mood),
  ].join('');
}

function cables(x: number, deck: number, top: number, span: number, steel: string): string {
  return times(12, (i) => {
    const t = (i + 1) / 12;
    const y = deck - top + i * 4 - 14;
    const reach = 36 + t * (span - 30);
    const thread = mix(steel, '#ffffff', 0.3);
    return (
      line([x, y + (1 - t) * 120], [x - reach, deck - 8], thread, 2.4, 0.85) +
      line([x, y + (1 - t) * 120], [x + reach, deck - 8], thread, 2.4, 0.85)
    );
  });
}

function mast(x: number, deck: number, height: number, steel: string, mood: Mood): string {
  const shade = mix(steel, mood.shade, 0.32);
  return [
    polygon(
      [
        [x - 30, deck + 20],
        [x - 14, deck + 20],
        [x - 3, deck - height],
        [x - 10, deck - height],
      ],
      shade,
    ),
    polygon(
      [
        [x + 14, deck + 20],
        [x + 30, deck + 20],
        [x + 10, deck - height],
        [x + 2, deck - height],
      ],
      steel,
    ),
    rect(x - 11, deck - height - 24, 22, 64, steel, { rx: 6 }),
    rect(x - 21, deck - 120, 42, 12, steel),
    circle(x, deck - height - 30, 5, '#c8574a'),
  ].join('');
}

function pier(x: number, deck: number, mood: Mood): string {
  const stone = mix('#cfcabf', mood.shade, 0.15);
  return (
    polygon(
      [
        [x - 36, deck],
        [x + 36, deck],
        [x + 44, deck + 165],
        [x - 44, deck + 165],
      ],
      stone,
    ) +
    polygon(
      [
        [x + 8, deck],
        [x + 36, deck],
        [x + 44, deck + 165],
        [x + 12, deck + 165],
      ],
      mood.shade,
      { opacity: 0.15 },
    ) +
    ellipse(x, deck + 166, 78, 13, mix(stone, mood.shade, 0.3))
  );
}

function reflection(x: number, mood: Mood): string {
  return times(9, (i) =>
    ellipse(x + (i % 2) * 8 - 4, 838 + i * 18, 48 - i * 3, 5, mix('#ffffff', mood.waterLow, 0.35), {
      opacity: 0.4 - i * 0.03,
    }),
  );
}

function roadway(random: Random, deck: number, mood: Mood, steel: string): string {
  const cars = times(15, (i) => {
    const x = i * 112 + random.range(-30, 30);
    const fill = random.pick(['#c8574a', '#f4efe4', '#3f6f8f', '#e2b257', '#596673']);
    return (
      rect(x, deck - 24, 38, 12, fill, { rx: 5 }) +
      path(`M${num(x + 7)} ${num(deck - 23)}l6 -10h14l7 10Z`, mix(fill, '#243038', 0.35))
    );
  });
  return [
    cars,
    times(64, (i) => rect(i * 25, deck - 18, 2, 14, steel)),
    rect(0, deck - 19, WIDTH, 3, steel),
    rect(0, deck - 6, WIDTH, 13, steel),
    rect(0, deck + 7, WIDTH, 15, mix(steel, mood.shade, 0.42)),
  ].join('');
}

function barge(x: number, y: number, mood: Mood): string {
  return [
    ellipse(x + 10, y + 24, 190, 9, '#ffffff', { opacity: 0.35 }),
    path(
      `M${num(x - 170)} ${num(y - 18)}H${num(x + 190)}L${num(x + 160)} ${num(y + 22)}H${num(x - 150)}Z`,
      mix('#6b4a3f', mood.shade, 0.2),
    ),
    rect(x - 150, y - 60, 66, 44, '#f1ece0', { rx: 4 }),
    times(3, (i) => rect(x - 142 + i * 20, y - 52, 14, 14, '#5f7f8d')),
    path(
      `M${num(x - 60)} ${num(y - 18)}Q${num(x - 10)} ${num(y - 52)} ${num(x + 40)} ${num(y - 18)}Q${num(x + 90)} ${num(y - 50)} ${num(x + 145)} ${num(y - 18)}Z`,
      '#c9ab79',
    ),
    curve(`M${num(x - 150)} ${num(y + 2)}H${num(x + 172)}`, '#d9623f', 4, 0.8),
  ].join('');
}

function bank(random: Random, mood: Mood): string {
  const reeds = times(70, () => {
    const x = random.range(0, WIDTH);
    const foot = HEIGHT + 10;
    const tall = random.range(70, 150) * (0.55 + Math.abs(x - 800) / 1500);
    const lean = random.range(-26, 34);
    return (
      curve(
        `M${num(x)} ${num(foot)}Q${num(x + lean * 0.2)} ${num(foot - tall * 0.6)} ${num(x + lean)} ${num(foot - tall)}`,
        mix(mood.leafDark, mood.grassDark, random.next()),
        random.range(3, 6),
        0.9,
      ) + ellipse(x + lean, foot - tall - 8, 4, 15, mix('#d7bf93', mood.grass, random.next() * 0.4))
    );
  });
  return (
    path(`M0 ${HEIGHT}V1015Q300 985 640 1040T1180 1040Q1400 1000 ${WIDTH} 990V${HEIGHT}Z`, mood.leafDark) +
    reeds
  );
}
