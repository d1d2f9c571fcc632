import { sweptRoof } from './buildings';
import { birds, haze, hillRange, sky, water } from './nature';
import { branch, bush, pine } from './plants';
import { CLOTHES, HAIR, SKIN, pickMood, type Mood } from './palette';
import { head } from './people';
import type { Random } from './random';
import { HEIGHT, WIDTH, circle, curve, ellipse, line, mix, mirror, num, path, rect, times } from './shapes';

/** Dragon boats racing on a wide river below a pagoda. */
export function drawRiver(random: Random): string {
  const mood = pickMood(random);
  const crews = [random.pick(CLOTHES), '#c8574a', '#3f7f86', '#e2b257'] as const;
  const shore = [
    path(`M760 640Q900 560 1040 528T1330 470Q1480 470 ${WIDTH} 520V640Z`, mood.hills[3]),
    times(24, (i) =>
      pine(
        mood,
        860 + i * 33,
        616 - Math.sin((i / 24) * 2.4) * 96 + random.range(-6, 12),
        random.range(60, 104),
      ),
    ),
    pagoda(1240, 500, mood),
    times(16, (i) => bush(random, mood, 760 + i * 56, 640, random.range(26, 44))),
  ].join('');
  const flip = random.chance(0.5);
  const race = [
    boat(random, mood, random.range(150, 300), 700, 0.5, crews[0]),
    boat(random, mood, random.range(380, 560), 770, 0.72, crews[1]),
    boat(random, mood, random.range(60, 220), 868, 1, crews[2]),
    boat(random, mood, random.range(260, 420), 1000, 1.32, crews[3]),
  ].join('');
  return [
    sky(random, mood, 560),
    hillRange(random, mood, 610, 340),
    haze(520, 130, mood.skyLow, 'river-haze'),
    times(30, (i) => bush(random, mood, i * 56 + random.range(-14, 14), 640, random.range(20, 34))),
    flip ? mirror(shore) : shore,
    water(random, mood, 632, HEIGHT),
    rect(0, 632, WIDTH, 46, mood.hills[3], { opacity: 0.22 }),
    birds(random, mood.shade, 200, 330),
    flip ? race : mirror(race),
    branch(random, mood),
  ].join('');
}

function pagoda(x: number, foot: number, mood: Mood): string {
  const tile = mix('#4d565c', mood.hills[2], 0.2);
  const wall = mix('#efe3d0', mood.skyLow, 0.3);
  const tiers = times(6, (i) => {
    const half = 46 - i * 4.6;
    const y = foot - i * 44;
    return (
      rect(x - half * 0.62, y - 36, half * 1.24, 38, wall) +
      rect(x - half * 0.16, y - 28, half * 0.32, 28, '#8a5f43') +
      sweptRoof(x, y - 32, half, 18, tile)
    );
  });
  return (
    rect(x - 62, foot, 124, 16, '#c9c2b2') +
    tiers +
    line([x, foot - 268], [x, foot - 318], '#b98d4a', 6) +
    circle(x, foot - 292, 7, '#d9a441')
  );
}

function boat(random: Random, mood: Mood, x: number, y: number, u: number, colour: string): string {
  const long = 820 * u;
  const bow = x + long;
  const paddlers = 9;
  const swing = random.range(-8, 12);
  const crew = times(paddlers, (i) => {
    const px = x + long * (0.16 + (i * 0.66) / (paddlers - 1));
    const skin = random.pick(SKIN);
    return [
      path(
        `M${num(px - 20 * u)} ${num(y - 6 * u)}Q${num(px - 18 * u)} ${num(y - 58 * u)} ${num(px + 8 * u)} ${num(y - 58 * u)}Q${num(px + 24 * u)} ${num(y - 50 * u)} ${num(px + 20 * u)} ${num(y - 6 * u)}Z`,
        i % 2 === 0 ? colour : mix(colour, '#ffffff', 0.16),
      ),
      curve(
        `M${num(px + 4 * u)} ${num(y - 48 * u)}Q${num(px + 30 * u)} ${num(y - 50 * u)} ${num(px + 38 * u)} ${num(y - 30 * u)}`,
        skin,
        10 * u,
      ),
      line([px + (28 + swing) * u, y - 70 * u], [px + (52 + swing * 0.4) * u, y + 32 * u], '#9a6f42', 5 * u),
      ellipse(px + (51 + swing * 0.4) * u, y + 34 * u, 7 * u, 18 * u, '#b98a56'),
      head(px + 12 * u, y - 74 * u, 14 * u, skin, random.pick(HAIR)),
    ].join('');
  });
  const drummer = x + long * 0.9;
  const drum =
    ellipse(drummer - 16 * u, y - 22 * u, 24 * u, 24 * u, '#c23f35') +
    ellipse(drummer - 16 * u, y - 38 * u, 24 * u, 9 * u, '#f3e6c8');
  const hull = path(
    `M${num(x - 40 * u)} ${num(y - 46 * u)}Q${num(x)} ${num(y - 6 * u)} ${num(x + 80 * u)} ${num(y - 10 * u)}H${num(bow - 50 * u)}Q${num(bow)} ${num(y - 12 * u)} ${num(bow + 30 * u)} ${num(y - 62 * u)}L${num(bow + 58 * u)} ${num(y - 58 * u)}Q${num(bow + 30 * u)} ${num(y + 30 * u)} ${num(bow - 70 * u)} ${num(y + 32 * u)}H${num(x + 70 * u)}Q${num(x - 20 * u)} ${num(y + 26 * u)} ${num(x - 40 * u)} ${num(y - 46 * u)}Z`,
    mix(colour, '#7a3b2a', 0.45),
  );
  const scales = times(24, (i) =>
    circle(
      x + 60 * u + (i * (long - 120 * u)) / 23,
      y + 10 * u,
      9 * u,
      i % 2 === 0 ? '#e6c06a' : mix(colour, '#ffffff', 0.3),
      { opacity: 0.85 },
    ),
  );
  const splash = times(12, () =>
    ellipse(
      x + random.range(0, long),
      y + 40 * u + random.range(-4, 12) * u,
      random.range(16, 48) * u,
      random.range(3, 6) * u,
      '#ffffff',
      { opacity: random.range(0.3, 0.7) },
    ),
  );
  return [
    ellipse(x + long / 2, y + 40 * u, long * 0.55, 12 * u, mood.shade, { opacity: 0.2 }),
    crew,
    drum,
    hull,
    scales,
    dragonHead(bow + 34 * u, y - 70 * u, u),
    tail(x - 40 * u, y - 46 * u, u, colour),
    splash,
  ].join('');
}

function dragonHead(x: number, y: number, u: number): string {
  return [
    path(
      `M${num(x - 26 * u)} ${num(y + 22 * u)}Q${num(x - 40 * u)} ${num(y - 34 * u)} ${num(x + 6 * u)} ${num(y - 38 * u)}L${num(x + 70 * u)} ${num(y - 18 * u)}L${num(x + 60 * u)} ${num(y - 4 * u)}L${num(x + 22 * u)} ${num(y - 4 * u)}L${num(x + 54 * u)} ${num(y + 10 * u)}L${num(x + 20 * u)} ${num(y + 22 * u)}Z`,
      '#d9a441',
    ),
    curve(
      `M${num(x - 10 * u)} ${num(y - 34 * u)}Q${num(x - 40 * u)} ${num(y - 60 * u)} ${num(x - 62 * u)} ${num(y - 48 * u)}`,
      '#c8574a',
      9 * u,
    ),
    times(3, (i) =>
      path(
        `M${num(x - (26 + i * 6) * u)} ${num(y + (-18 + i * 16) * u)}l${num(-26 * u)} ${num(6 * u)}l${num(20 * u)} ${num(12 * u)}Z`,
        '#c8574a',
      ),
    ),
    circle(x + 14 * u, y - 20 * u, 7 * u, '#fffaf0'),
    circle(x + 16 * u, y - 20 * u, 3.4 * u, '#2b2724'),
  ].join('');
}

function tail(x: number, y: number, u: number, colour: string): string {
  return path(
    `M${num(x)} ${num(y + 14 * u)}Q${num(x - 50 * u)} ${num(y - 10 * u)} ${num(x - 44 * u)} ${num(y - 64 * u)}Q${num(x - 20 * u)} ${num(y - 30 * u)} ${num(x + 26 * u)} ${num(y + 4 * u)}Z`,
    mix(colour, '#d9a441', 0.5),
  );
}
