import { conveyor, robot, tablet, type Tone } from './machinery';
import { person } from './people';
import type { Random } from './random';
import {
  HEIGHT,
  WIDTH,
  circle,
  ellipse,
  glow,
  gradient,
  line,
  mirror,
  mix,
  polygon,
  rect,
  times,
} from './shapes';

/** A factory hall: roof trusses and skylights, a production line, robot arms, technicians. */
export function drawWorkshop(random: Random): string {
  const tone: Tone = {
    wall: random.pick(['#dfe5e4', '#e6e2d8', '#d9e1e6']),
    floor: random.pick(['#b9c2bd', '#c2bdb0', '#b3bec5']),
    steel: '#8696a0',
    arm: random.pick(['#e08a3c', '#d9a83a', '#4f86a3']),
    belt: '#4d5961',
    coat: random.pick(['#4f7ea0', '#5a8a7a', '#6f7f95']),
  };
  const hall = [
    windows(tone),
    trusses(tone),
    machines(random, tone),
    floor(tone),
    times(4, (i) => robot(random, tone, 250 + i * 350, 706, 0.72)),
    conveyor(random, tone, 700, 34, 13),
    times(6, (i) =>
      person(random, 120 + i * 270 + random.range(-40, 40), 806 + random.range(0, 14), 176, {
        pose: random.pick(['work', 'stand']),
        coat: tone.coat,
        helmet: '#e9c14a',
        skirt: false,
        faceLeft: random.chance(0.5),
      }),
    ),
    robot(random, tone, 420, 925, 1.25),
    robot(random, tone, 1090, 925, 1.25),
    conveyor(random, tone, 905, 66, 8),
    person(random, 770, 1052, 310, { pose: 'work', coat: tone.coat, helmet: '#f1efe8', skirt: false }),
    person(random, 1370, 1056, 300, { pose: 'stand', coat: '#f0ece2', helmet: '#c8574a', skirt: false }),
    tablet(1424, 905),
  ].join('');
  return [
    gradient('hall', [
      [0, mix(tone.wall, '#ffffff', 0.55)],
      [1, tone.wall],
    ]),
    rect(0, 0, WIDTH, HEIGHT, 'url(#hall)'),
    random.chance(0.5) ? mirror(hall) : hall,
    glow('hall-light', 800, 150, 760, '#fff8e2', 0.26),
  ].join('');
}

function windows(tone: Tone): string {
  return times(9, (i) => {
    const x = 44 + i * 172;
    return [
      rect(x, 250, 132, 190, '#cfe3ea'),
      polygon(
        [
          [x, 250],
          [x + 80, 250],
          [x, 400],
        ],
        '#ffffff',
        { opacity: 0.4 },
      ),
      rect(x, 395, 132, 45, '#9db9a4', { opacity: 0.6 }),
      rect(x + 62, 250, 7, 190, tone.wall),
      rect(x, 340, 132, 7, tone.wall),
      rect(x - 5, 440, 142, 10, mix(tone.wall, tone.steel, 0.4)),
    ].join('');
  });
}

function trusses(tone: Tone): string {
  const lamps = times(
    6,
    (i) =>
      line([170 + i * 255, 166], [170 + i * 255, 206], tone.steel, 3) +
      polygon(
        [
          [140 + i * 255, 232],
          [200 + i * 255, 232],
          [184 + i * 255, 204],
          [156 + i * 255, 204],
        ],
        '#6b7a83',
      ) +
      ellipse(170 + i * 255, 233, 27, 7, '#fff7d9'),
  );
  const webs = times(
    20,
    (i) =>
      line([i * 84, 166], [i * 84 + 42, 96], tone.steel, 6) +
      line([i * 84 + 42, 96], [i * 84 + 84, 166], tone.steel, 6),
  );
  const lights = times(8, (i) => rect(40 + i * 200, 12, 128, 62, '#eef6f7', { rx: 4 }));
  return (
    rect(0, 0, WIDTH, 90, mix(tone.steel, tone.wall, 0.55)) +
    lights +
    webs +
    rect(0, 88, WIDTH, 12, tone.steel) +
    rect(0, 160, WIDTH, 12, tone.steel) +
    lamps
  );
}

function machines(random: Random, tone: Tone): string {
  return times(6, (i) => {
    const x = 30 + i * 268 + random.range(-12, 12);
    const h = random.range(120, 175);
    const body = mix(random.pick(['#eef0ec', '#c9d3d6', '#dfe3dc']), tone.steel, 0.12);
    return [
      rect(x, 610 - h, 208, h, body, { rx: 8 }),
      rect(x + 16, 610 - h + 18, 104, h * 0.5, mix('#557484', tone.wall, 0.15), { rx: 6 }),
      polygon(
        [
          [x + 16, 610 - h + 18],
          [x + 70, 610 - h + 18],
          [x + 16, 610 - h + 76],
        ],
        '#ffffff',
        { opacity: 0.2 },
      ),
      rect(x + 138, 610 - h + 20, 50, 34, '#3d4a52', { rx: 4 }),
      circle(x + 148, 610 - h + 78, 7, '#c8574a'),
      circle(x + 170, 610 - h + 78, 7, '#6fa66a'),
      rect(x, 596, 208, 14, tone.arm, { opacity: 0.75 }),
      rect(x + 190, 610 - h - 34, 7, 34, tone.steel),
      rect(x + 188, 610 - h - 46, 11, 14, random.pick(['#6fa66a', '#6fa66a', '#e2b257']), { rx: 3 }),
    ].join('');
  });
}

function floor(tone: Tone): string {
  return [
    gradient('floor', [
      [0, mix(tone.floor, '#ffffff', 0.25)],
      [1, mix(tone.floor, '#56636a', 0.18)],
    ]),
    rect(0, 608, WIDTH, HEIGHT - 608, 'url(#floor)'),
    polygon(
      [
        [0, 826],
        [WIDTH, 826],
        [WIDTH, 838],
        [0, 838],
      ],
      '#e2bf4e',
      { opacity: 0.85 },
    ),
    times(9, (i) =>
      polygon(
        [
          [i * 200 - 40, 612],
          [i * 200 + 20, 612],
          [i * 290 - 320, HEIGHT],
          [i * 290 - 430, HEIGHT],
        ],
        '#ffffff',
        { opacity: 0.1 },
      ),
    ),
  ].join('');
}
