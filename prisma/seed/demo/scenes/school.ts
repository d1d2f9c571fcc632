import { hillRange, sky } from './nature';
import { branch, bush, tree } from './plants';
import { CLOTHES, pickMood, type Mood } from './palette';
import { person } from './people';
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

/** A school yard at break: the teaching block, a flag, the running track and children. */
export function drawSchool(random: Random): string {
  const mood = pickMood(random);
  const accent = random.pick(['#c9785a', '#6f93a3', '#d0a257', '#8c9f6a']);
  const place = [
    block(random, mood, 210, 640, 980, 330, accent),
    block(random, mood, 1150, 640, 360, 250, accent),
    gate(mood, 700, 640, accent),
    times(18, (i) => bush(random, mood, 30 + i * 94 + random.range(-20, 20), 662, random.range(28, 44))),
    tree(random, mood, 110, 690, 300),
    tree(random, mood, 1545, 690, 280),
    tree(random, mood, 1180, 672, 220),
    yard(mood),
    flag(450, 720, 430),
  ].join('');
  const far = times(11, (i) =>
    person(random, 180 + i * 130 + random.range(-40, 40), 730 + random.range(0, 30), random.range(84, 100), {
      pose: random.pick(['run', 'walk', 'wave']),
      faceLeft: random.chance(0.5),
      scarf: '#c9463a',
      young: true,
    }),
  );
  const near = times(8, (i) =>
    person(random, 130 + i * 192 + random.range(-50, 50), 930 + random.range(0, 90), random.range(176, 204), {
      pose: random.pick(['run', 'wave', 'walk', 'stand']),
      coat: random.chance(0.5) ? '#f6f3ea' : random.pick(CLOTHES),
      faceLeft: random.chance(0.5),
      scarf: '#c9463a',
      young: true,
    }),
  );
  return [
    sky(random, mood, 560),
    hillRange(random, mood, 590, 200),
    rect(0, 580, WIDTH, 110, mood.hills[3]),
    random.chance(0.5) ? mirror(place) : place,
    far,
    near,
    ball(random.range(560, 1040), 985),
    branch(random, mood),
  ].join('');
}

function block(
  random: Random,
  mood: Mood,
  x: number,
  foot: number,
  w: number,
  h: number,
  accent: string,
): string {
  const wall = mix('#f6f1e6', mood.skyLow, 0.25);
  const floors = Math.max(3, Math.round(h / 92));
  const storey = h / floors;
  const bays = Math.round(w / 82);
  const rows = times(floors, (f) => {
    const y = foot - h + f * storey;
    const panes = times(bays, (b) => {
      const bx = x + (w / bays) * b;
      const pw = (w / bays) * 0.62;
      const px = bx + (w / bays) * 0.19;
      const lit = random.chance(0.25) ? '#f6e6bd' : mix('#7fa3b2', mood.skyMid, 0.35);
      return (
        rect(px, y + storey * 0.24, pw, storey * 0.46, lit) +
        rect(px + pw / 2 - 2, y + storey * 0.24, 4, storey * 0.46, wall) +
        polygon(
          [
            [px, y + storey * 0.24],
            [px + pw * 0.4, y + storey * 0.24],
            [px, y + storey * 0.6],
          ],
          '#ffffff',
          { opacity: 0.2 },
        )
      );
    });
    return (
      panes +
      rect(x, y + storey * 0.82, w, storey * 0.12, accent, { opacity: 0.85 }) +
      rect(x, y + storey * 0.94, w, storey * 0.05, mood.shade, { opacity: 0.15 })
    );
  });
  return [
    rect(x, foot - h, w, h, wall),
    rows,
    rect(x - 12, foot - h - 16, w + 24, 20, mix(accent, '#ffffff', 0.25)),
    rect(x + w - 26, foot - h, 26, h, mood.shade, { opacity: 0.08 }),
  ].join('');
}

function gate(mood: Mood, x: number, foot: number, accent: string): string {
  const wall = mix('#fbf7ee', mood.skyLow, 0.15);
  return [
    rect(x - 92, foot - 400, 184, 400, wall),
    polygon(
      [
        [x - 112, foot - 398],
        [x, foot - 462],
        [x + 112, foot - 398],
      ],
      accent,
    ),
    circle(x, foot - 330, 40, '#fffdf6'),
    circle(x, foot - 330, 40, 'none', { stroke: mix(accent, '#3b3b3b', 0.3), strokeWidth: 6 }),
    line([x, foot - 330], [x, foot - 356], '#4a4f54', 5),
    line([x, foot - 330], [x + 18, foot - 322], '#4a4f54', 5),
    times(2, (i) => rect(x - 58, foot - 262 + i * 82, 116, 54, mix('#7fa3b2', mood.skyMid, 0.3))),
    rect(x - 108, foot - 104, 216, 14, accent),
    rect(x - 60, foot - 88, 120, 88, mix('#5f7a86', mood.shade, 0.2)),
    rect(x - 3, foot - 88, 6, 88, wall),
  ].join('');
}

function yard(mood: Mood): string {
  const track = mix('#c9765c', mood.ground, 0.2);
  const lane = (y: number, w: number): string =>
    path(
      `M0 ${num(y)}Q800 ${num(y - 46)} ${WIDTH} ${num(y)}v${num(w)}Q800 ${num(y - 46 + w)} 0 ${num(y + w)}Z`,
      '#fbf3e6',
      { opacity: 0.85 },
    );
  return [
    rect(0, 660, WIDTH, HEIGHT - 660, mix(mood.ground, '#ffffff', 0.2)),
    rect(0, 658, WIDTH, 8, mood.shade, { opacity: 0.14 }),
    path(`M0 785Q800 735 ${WIDTH} 785V${HEIGHT}H0Z`, track),
    lane(820, 4),
    lane(862, 5),
    lane(912, 6),
    path(`M0 968Q800 914 ${WIDTH} 968V${HEIGHT}H0Z`, mood.grass),
    times(5, (i) =>
      path(
        `M${i * 360 - 60} 960L${i * 360 + 100} 940L${i * 360 + 70} ${HEIGHT}L${i * 360 - 140} ${HEIGHT}Z`,
        mood.grassDark,
        { opacity: 0.3 },
      ),
    ),
  ].join('');
}

function flag(x: number, foot: number, height: number): string {
  const top = foot - height;
  return [
    polygon(
      [
        [x - 56, foot + 6],
        [x + 56, foot + 6],
        [x + 42, foot - 18],
        [x - 42, foot - 18],
      ],
      '#e4ddcf',
    ),
    rect(x - 3.5, top, 7, height - 16, '#d7dadb'),
    circle(x, top - 5, 8, '#d9a441'),
    path(`M${num(x + 3)} ${num(top + 8)}q40 -16 76 2t72 -2v86q-36 18 -72 2t-76 -2Z`, '#c93a34'),
    curve(`M${num(x + 78)} ${num(top + 11)}q8 40 0 84`, '#a52c2a', 6, 0.35),
  ].join('');
}

function ball(x: number, y: number): string {
  return (
    ellipse(x, y + 20, 24, 5, '#2c3a3a', { opacity: 0.25 }) +
    circle(x, y, 20, '#fdfaf2') +
    circle(x - 4, y - 3, 6, '#44546a') +
    circle(x + 12, y + 6, 4, '#44546a') +
    circle(x - 12, y + 10, 3.5, '#44546a')
  );
}
