import { sweptRoof } from './buildings';
import { birds, haze, hillRange, sky } from './nature';
import { branch, bush, pine, tree } from './plants';
import { pickMood, type Mood } from './palette';
import { person } from './people';
import type { Random } from './random';
import { HEIGHT, WIDTH, circle, curve, ellipse, line, mix, num, path, polygon, rect, times } from './shapes';

/** A hall with double eaves among pines, stone steps leading up to it. */
export function drawTemple(random: Random): string {
  const mood = pickMood(random);
  const wall = random.pick(['#c98f5c', '#b9604c', '#d3a765']);
  const tile = mix(random.pick(['#56616a', '#5f6b58', '#5a5552']), mood.hills[2], 0.1);
  const x = 800 + random.range(-60, 60);
  return [
    sky(random, mood, 520),
    hillRange(random, mood, 560, 400),
    haze(430, 190, mood.skyLow, 'temple-haze'),
    path(
      `M0 520Q260 470 520 560T1080 560Q1360 460 ${WIDTH} 500V${HEIGHT}H0Z`,
      mix(mood.hills[3], mood.leafDark, 0.4),
    ),
    times(30, (i) =>
      pine(
        mood,
        i * 56 + random.range(-18, 18),
        620 + random.range(-20, 10),
        random.range(150, 250),
        mix(mood.leafDark, mood.hills[2], 0.35),
      ),
    ),
    sideHall(x - 560, mood, wall, tile),
    sideHall(x + 560, mood, wall, tile),
    hall(x, mood, wall, tile),
    terrace(x, mood),
    tree(random, mood, x - 640, 812, 430),
    tree(random, mood, x + 640, 806, 400),
    times(20, (i) =>
      bush(
        random,
        mood,
        i * 88 + random.range(-20, 20),
        Math.abs(i * 88 - x) < 300 ? 1200 : 830 + random.range(0, 16),
        random.range(34, 60),
      ),
    ),
    steps(x, mood),
    burner(x, 806),
    times(8, () =>
      person(random, x + random.range(-310, 310), 800 + random.range(0, 18), random.range(98, 112), {
        faceLeft: random.chance(0.5),
      }),
    ),
    times(5, (i) =>
      person(
        random,
        x - 190 + i * 92 + random.range(-18, 18),
        900 + random.range(0, 110),
        random.range(138, 162),
        { pose: 'walk', faceLeft: random.chance(0.5) },
      ),
    ),
    times(7, (i) =>
      pine(
        mood,
        (i < 4 ? 30 : 1130) + (i % 4) * 118 + random.range(-20, 20),
        HEIGHT + 20,
        random.range(170, 280),
        mix(mood.leafDark, mood.shade, 0.35),
      ),
    ),
    birds(random, mood.shade, 120, 230),
    branch(random, mood),
  ].join('');
}

function hall(x: number, mood: Mood, wall: string, tile: string): string {
  const columns = times(8, (i) => rect(x - 296 + i * 82, 590, 18, 190, '#9c4a3c'));
  const doors = times(7, (i) => {
    const dx = x - 274 + i * 82;
    return (
      rect(dx, 622, 56, 158, mix('#7b4a35', mood.shade, 0.15)) +
      times(3, (k) => rect(dx + 6 + k * 16, 632, 11, 76, '#e2c48f', { opacity: 0.75 })) +
      rect(dx + 6, 718, 44, 52, mix('#6a3f2d', mood.shade, 0.2))
    );
  });
  return [
    ellipse(x, 782, 420, 18, mood.shade, { opacity: 0.25 }),
    rect(x - 290, 590, 580, 192, wall),
    doors,
    columns,
    rect(x - 300, 578, 600, 22, mix('#4f7a78', mood.hills[2], 0.2)),
    times(22, (i) => rect(x - 292 + i * 27, 582, 14, 12, '#d9a441', { opacity: 0.8 })),
    sweptRoof(x, 580, 410, 92, tile),
    rect(x - 196, 452, 392, 44, mix(wall, '#ffffff', 0.1)),
    times(9, (i) => rect(x - 184 + i * 42, 456, 30, 32, mix('#7b4a35', mood.shade, 0.15))),
    rect(x - 202, 446, 404, 14, mix('#4f7a78', mood.hills[2], 0.2)),
    sweptRoof(x, 450, 316, 112, tile),
    curve(`M${num(x - 170)} 334q-26 -6 -24 -36`, mix(tile, '#000000', 0.3), 13),
    curve(`M${num(x + 170)} 334q26 -6 24 -36`, mix(tile, '#000000', 0.3), 13),
    circle(x, 318, 13, '#d9a441'),
    line([x, 318], [x, 290], '#d9a441', 6),
  ].join('');
}

function sideHall(x: number, mood: Mood, wall: string, tile: string): string {
  return [
    rect(x - 150, 680, 300, 120, mix(wall, mood.skyLow, 0.25)),
    times(4, (i) => rect(x - 128 + i * 70, 706, 46, 70, mix('#7b4a35', mood.shade, 0.2))),
    sweptRoof(x, 690, 205, 76, mix(tile, mood.hills[1], 0.15)),
  ].join('');
}

function terrace(x: number, mood: Mood): string {
  const stone = mix('#d8d2c4', mood.skyLow, 0.2);
  return [
    polygon(
      [
        [x - 400, 780],
        [x + 400, 780],
        [x + 430, 800],
        [x - 430, 800],
      ],
      mix(stone, '#ffffff', 0.2),
    ),
    rect(0, 796, WIDTH, HEIGHT - 796, mix(mood.grassDark, mood.leafDark, 0.35)),
    polygon(
      [
        [x - 470, 798],
        [x + 470, 798],
        [x + 540, 852],
        [x - 540, 852],
      ],
      stone,
    ),
    times(14, (i) => line([x - 470 + i * 72, 800], [x - 540 + i * 83, 850], mood.shade, 2, 0.14)),
  ].join('');
}

function steps(x: number, mood: Mood): string {
  const stone = mix('#d3cdbf', mood.skyLow, 0.15);
  const treads = times(11, (i) => {
    const y = 850 + i * 20;
    const half = 215 + i * 13;
    return (
      rect(x - half, y, half * 2, 12, mix(stone, '#ffffff', 0.25)) +
      rect(x - half, y + 11, half * 2, 10, mix(stone, mood.shade, 0.25))
    );
  });
  const cheek = (side: number): string =>
    polygon(
      [
        [x + side * 208, 838],
        [x + side * 246, 838],
        [x + side * 398, HEIGHT],
        [x + side * 342, HEIGHT],
      ],
      mix(stone, mood.shade, 0.1),
    ) + circle(x + side * 228, 826, 17, stone);
  return treads + cheek(-1) + cheek(1);
}

function burner(x: number, y: number): string {
  return [
    curve(`M${num(x)} ${num(y - 78)}q-22 -34 4 -62t0 -64`, '#ffffff', 9, 0.35),
    ellipse(x, y + 2, 60, 7, '#2c3a3a', { opacity: 0.25 }),
    path(`M${num(x - 48)} ${num(y - 56)}h96q-4 40 -32 42h-32q-28 -2 -32 -42Z`, '#6d6a52'),
    rect(x - 56, y - 62, 112, 11, '#837f62', { rx: 4 }),
    times(3, (i) => line([x - 26 + i * 26, y - 14], [x - 32 + i * 32, y], '#5a573f', 8)),
    times(5, (i) => line([x - 20 + i * 10, y - 62], [x - 20 + i * 10, y - 82], '#b9604c', 3)),
  ].join('');
}
