import { house } from './buildings';
import { birds, haze, hillRange, sky } from './nature';
import { branch, bush, tree } from './plants';
import { pickMood, type Mood } from './palette';
import { person } from './people';
import type { Random } from './random';
import { HEIGHT, WIDTH, curve, mix, mirror, num, path, rect, times } from './shapes';

/** White houses at the foot of the hills, terraces of tea and rice before them. */
export function drawVillage(random: Random): string {
  const mood = pickMood(random);
  const land = [
    rect(0, 560, WIDTH, 160, mood.hills[3]),
    slope(random, 575, 40, mix(mood.hills[3], mood.leaf, 0.5)),
    times(22, (i) =>
      tree(random, mood, i * 76 + random.range(-26, 26), 640 + random.range(-12, 12), random.range(90, 150)),
    ),
    times(5, (i) =>
      house(
        random,
        mood,
        380 + i * 168 + random.range(-14, 14),
        640 + random.range(-10, 6),
        random.range(120, 148),
        random.range(92, 120),
      ),
    ),
    times(7, (i) => bush(random, mood, 340 + i * 150 + random.range(-40, 40), 654, random.range(26, 40))),
    times(4, (i) =>
      house(
        random,
        mood,
        300 + i * 245 + random.range(-16, 16),
        716 + random.range(-8, 8),
        random.range(165, 200),
        random.range(122, 150),
      ),
    ),
    times(9, (i) => bush(random, mood, 250 + i * 140 + random.range(-40, 40), 728, random.range(30, 46))),
    terraces(random, mood),
    lane(mood),
    person(random, 720, 900, 84, { pose: 'walk' }),
    person(random, 762, 904, 66, { pose: 'walk' }),
    pickers(random),
  ].join('');
  return [
    sky(random, mood, 520),
    hillRange(random, mood, 580, 320),
    haze(470, 150, mood.skyLow, 'valley'),
    birds(random, mood.shade, 170, 320),
    random.chance(0.5) ? mirror(land) : land,
    branch(random, mood),
  ].join('');
}

function slope(random: Random, y: number, depth: number, fill: string): string {
  const lift = random.range(0.6, 1.4) * depth;
  return path(
    `M0 ${num(y + depth)}Q400 ${num(y - lift)} 860 ${num(y + depth * 0.6)}T${WIDTH} ${num(y)}V${HEIGHT}H0Z`,
    fill,
  );
}

function terraces(random: Random, mood: Mood): string {
  const steps = 7;
  return times(steps, (i) => {
    const y = 722 + i * i * 5 + i * 24;
    const bend = 26 + i * 9;
    const flooded = i === 2 || i === 4;
    const base = flooded
      ? mix(mood.waterTop, mood.grass, 0.25)
      : mix(mix(mood.grass, mood.leaf, i / 8), mood.grassDark, (i % 2) * 0.55);
    const edge = `M-20 ${num(y + bend)}C300 ${num(y - bend)} 620 ${num(y + bend * 1.2)} 940 ${num(y)}S1440 ${num(y - bend)} 1640 ${num(y + bend * 0.5)}`;
    const rows = times(
      flooded ? 2 : 4,
      (r) =>
        `<g transform="translate(0 ${num(12 + r * (7 + i * 2.4))})">${curve(edge, flooded ? '#ffffff' : mix(base, mood.leafDark, 0.55), flooded ? 2 : 4 + i * 0.9, flooded ? 0.4 : 0.55)}</g>`,
    );
    const rice = flooded
      ? times(40, () => {
          const x = random.range(0, WIDTH);
          const sy = y + random.range(bend * 0.4, bend + 24);
          return curve(
            `M${num(x - 4)} ${num(sy - 9)}L${num(x)} ${num(sy)}L${num(x + 4)} ${num(sy - 10)}`,
            mood.grassDark,
            2,
            0.8,
          );
        })
      : '';
    return (
      path(`${edge}V${HEIGHT + 10}H-20Z`, base) +
      curve(edge, mix(base, '#ffffff', 0.45), 4, 0.8) +
      rows +
      rice
    );
  });
}

function lane(mood: Mood): string {
  const d =
    'M560 1080C640 1010 900 980 840 900S640 830 700 760L716 722L732 722L726 762C690 826 850 836 900 902S800 1020 800 1080Z';
  return path(d, mix(mood.ground, '#ffffff', 0.25)) + curve('M700 760L716 722', mood.shade, 2, 0.15);
}

function pickers(random: Random): string {
  return times(4, (i) => {
    const x = 1010 + i * 140 + random.range(-24, 24);
    const y = 880 + random.range(0, 70);
    return [
      person(random, x, y, 128, { pose: 'work', skirt: false, faceLeft: i % 2 === 0 }),
      path(
        `M${num(x - 26)} ${num(y - 118)}Q${num(x)} ${num(y - 152)} ${num(x + 26)} ${num(y - 118)}Z`,
        '#d9b878',
      ),
      rect(x - 20, y - 92, 15, 30, '#a97c4c', { rx: 5 }),
    ].join('');
  });
}
