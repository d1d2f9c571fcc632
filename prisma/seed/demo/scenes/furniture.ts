import { bust } from './people';
import type { Random } from './random';
import { circle, ellipse, gradient, line, mix, num, polygon, rect, times } from './shapes';

export function bustChair(x: number, base: number): string {
  return (
    rect(x - 58, base - 104, 116, 110, '#5b6166', { rx: 22 }) +
    rect(x - 50, base - 98, 100, 100, '#6d7479', { rx: 18 })
  );
}

export function chairBack(random: Random, x: number, base: number, size: number): string {
  return (
    bust(random, x, base - 24, size, true) +
    rect(x - size * 0.4, base - size * 0.42, size * 0.8, size * 0.5, '#53595e', { rx: 26 }) +
    rect(x - size * 0.35, base - size * 0.38, size * 0.7, size * 0.5, '#666d72', { rx: 22 })
  );
}

export function table(wood: string): string {
  return [
    gradient('table', [
      [0, mix(wood, '#ffffff', 0.32)],
      [1, wood],
    ]),
    polygon(
      [
        [180, 640],
        [1420, 640],
        [1580, 900],
        [20, 900],
      ],
      'url(#table)',
    ),
    polygon(
      [
        [20, 900],
        [1580, 900],
        [1580, 950],
        [20, 950],
      ],
      mix(wood, '#3d2b1f', 0.35),
    ),
    polygon(
      [
        [420, 640],
        [640, 640],
        [520, 900],
        [240, 900],
      ],
      '#ffffff',
      { opacity: 0.1 },
    ),
  ].join('');
}

export function paper(random: Random, x: number, y: number): string {
  const lean = random.range(-8, 8);
  return (
    polygon(
      [
        [x - 30 + lean, y - 14],
        [x + 26 + lean, y - 14],
        [x + 32, y + 12],
        [x - 34, y + 12],
      ],
      '#fdfcf7',
    ) + line([x + 8, y - 8], [x + 22, y + 8], '#3e474d', 3)
  );
}

export function plant(random: Random, leaf: string, x: number, foot: number): string {
  const leaves = times(9, (i) => {
    const turn = -64 + i * 16 + random.range(-5, 5);
    return `<g transform="rotate(${num(turn)} ${num(x)} ${num(foot - 62)})">${ellipse(x, foot - 140, 15, 74, mix(leaf, '#ffffff', (i % 3) * 0.1))}</g>`;
  });
  return (
    leaves +
    polygon(
      [
        [x - 42, foot - 76],
        [x + 42, foot - 76],
        [x + 31, foot],
        [x - 31, foot],
      ],
      '#d9d2c4',
    )
  );
}

export function flowers(random: Random, x: number, y: number): string {
  const leaves = times(14, (i) =>
    ellipse(x - 105 + i * 16, y - 6 + random.range(-10, 8), 24, 14, mix('#6f9a68', '#4f7a56', random.next())),
  );
  const blooms = times(17, () =>
    circle(
      x + random.range(-100, 100),
      y - 14 + random.range(-16, 10),
      random.range(8, 13),
      random.pick(['#e7a7a0', '#f6e3c0', '#fdfaf2', '#d9806f']),
    ),
  );
  return ellipse(x, y + 14, 128, 14, '#5c4636', { opacity: 0.25 }) + leaves + blooms;
}
