import { hillRange, sky, water } from './nature';
import { branch, bush, tree } from './plants';
import { house, lanternString, tower } from './buildings';
import { pickMood } from './palette';
import { person } from './people';
import type { Random } from './random';
import { HEIGHT, WIDTH, line, mix, num, path, rect, times } from './shapes';

/** An old riverside street below the blocks of the new town. */
export function drawTown(random: Random): string {
  const mood = pickMood(random);
  const quay = 800;
  const towers = times(15, (i) =>
    tower(
      random,
      mood,
      -30 + i * 112 + random.range(-16, 16),
      660,
      random.range(62, 98),
      random.range(110, 330),
      0.5,
    ),
  );
  const green = times(26, (i) =>
    bush(random, mood, i * 66 + random.range(-15, 15), 668, random.range(34, 54)),
  );
  const back = times(8, (i) =>
    house(
      random,
      mood,
      -40 + i * 214 + random.range(-20, 20),
      712,
      random.range(170, 205),
      random.range(130, 165),
    ),
  );
  const front = times(6, (i) =>
    house(
      random,
      mood,
      -60 + i * 290 + random.range(-16, 16),
      quay - 18,
      random.range(220, 258),
      random.range(175, 225),
    ),
  );
  const walkers = times(13, (i) =>
    person(random, 60 + i * 122 + random.range(-38, 38), quay + random.range(20, 42), random.range(84, 98), {
      faceLeft: random.chance(0.5),
    }),
  );
  const rail =
    times(33, (i) => rect(i * 50 - 4, quay + 36, 8, 36, '#b9b2a3')) +
    rect(0, quay + 32, WIDTH, 9, '#cfc8b8') +
    rect(0, quay + 54, WIDTH, 5, '#bdb6a7');
  return [
    sky(random, mood, 560),
    hillRange(random, mood, 600, 210),
    rect(0, 590, WIDTH, 120, mood.hills[2]),
    towers,
    rect(0, 655, WIDTH, 160, mix(mood.grassDark, mood.ground, 0.4)),
    green,
    back,
    front,
    lanternString(-20, 780, quay - 172, 26, 9, 13),
    lanternString(800, 1620, quay - 168, 28, 9, 13),
    rect(0, quay - 20, WIDTH, 98, mood.ground),
    rect(0, quay - 20, WIDTH, 7, mood.shade, { opacity: 0.16 }),
    tree(random, mood, random.range(200, 330), quay + 6, 250),
    tree(random, mood, random.range(1150, 1330), quay + 6, 235),
    walkers,
    rail,
    rect(0, quay + 70, WIDTH, 48, mix(mood.ground, mood.shade, 0.3)),
    times(40, (i) =>
      line([i * 42 + (i % 2) * 12, quay + 72], [i * 42 + (i % 2) * 12, quay + 116], mood.shade, 2, 0.18),
    ),
    water(random, mood, quay + 112, HEIGHT),
    reflections(random, mix(mood.waterLow, '#f4efe4', 0.55), quay + 114),
    awningBoat(random.range(420, 1100), 1010),
    branch(random, mood),
  ].join('');
}

function reflections(random: Random, colour: string, top: number): string {
  return times(9, (i) =>
    rect(i * 190 + random.range(-20, 40), top, random.range(70, 130), random.range(40, 80), colour, {
      opacity: 0.25,
      rx: 12,
    }),
  );
}

function awningBoat(x: number, y: number): string {
  return [
    path(
      `M${num(x - 165)} ${num(y - 22)}Q${num(x - 90)} ${num(y + 30)} ${num(x)} ${num(y + 30)}Q${num(x + 90)} ${num(y + 30)} ${num(x + 165)} ${num(y - 26)}L${num(x + 120)} ${num(y - 8)}L${num(x - 120)} ${num(y - 8)}Z`,
      '#6a4b38',
    ),
    path(
      `M${num(x - 85)} ${num(y - 6)}Q${num(x - 80)} ${num(y - 74)} ${num(x)} ${num(y - 74)}Q${num(x + 80)} ${num(y - 74)} ${num(x + 85)} ${num(y - 6)}Z`,
      '#433f3b',
    ),
    path(
      `M${num(x - 85)} ${num(y - 6)}Q${num(x - 80)} ${num(y - 74)} ${num(x - 30)} ${num(y - 71)}Q${num(x - 50)} ${num(y - 40)} ${num(x - 52)} ${num(y - 6)}Z`,
      '#5b554e',
    ),
    line([x + 148, y - 120], [x + 205, y + 46], '#a37b55', 5),
  ].join('');
}
