import type { Random } from './random';
import { WIDTH, circle, line, mix, num, polygon, rect, times } from './shapes';

export type Tone = { wall: string; floor: string; steel: string; arm: string; belt: string; coat: string };

export function conveyor(random: Random, tone: Tone, y: number, depth: number, parts: number): string {
  const pitch = WIDTH / parts;
  const pieces = times(parts, (i) => {
    const x = i * pitch + random.range(0, pitch * 0.3);
    const s = depth * 0.95;
    const fill = mix('#c9d1d3', tone.arm, i % 3 === 0 ? 0.35 : 0);
    return (
      rect(x, y - s, s * 1.5, s, fill, { rx: s * 0.12 }) +
      circle(x + s * 0.75, y - s * 0.5, s * 0.26, tone.steel) +
      rect(x, y - s, s * 1.5, s * 0.2, '#ffffff', { opacity: 0.35, rx: 3 })
    );
  });
  return [
    pieces,
    rect(0, y, WIDTH, depth * 0.5, tone.belt),
    rect(0, y + depth * 0.5, WIDTH, depth * 0.4, tone.steel),
    times(Math.floor(WIDTH / (depth * 1.4)), (i) =>
      circle(depth * 0.7 + i * depth * 1.4, y + depth * 0.28, depth * 0.17, mix(tone.belt, '#ffffff', 0.35)),
    ),
    times(6, (i) =>
      rect(90 + i * 290, y + depth * 0.9, depth * 0.4, depth * 1.3, mix(tone.steel, '#3d4a52', 0.3)),
    ),
  ].join('');
}

export function robot(random: Random, tone: Tone, x: number, foot: number, scale: number): string {
  const lean = random.range(-20, 26);
  const u = scale;
  const dark = mix(tone.arm, '#3a2a1a', 0.25);
  const elbow = [x + (lean - 40) * u, foot - 220 * u] as const;
  const wrist = [x + (lean + 88) * u, foot - 232 * u + random.range(-20, 16) * u] as const;
  return [
    polygon(
      [
        [x - 56 * u, foot],
        [x + 56 * u, foot],
        [x + 42 * u, foot - 52 * u],
        [x - 42 * u, foot - 52 * u],
      ],
      '#5d6a72',
    ),
    rect(x - 34 * u, foot - 86 * u, 68 * u, 40 * u, dark, { rx: 10 * u }),
    line([x, foot - 84 * u], elbow, tone.arm, 40 * u),
    line([x - 4 * u, foot - 90 * u], [elbow[0] - 4 * u, elbow[1]], mix(tone.arm, '#ffffff', 0.22), 10 * u),
    line(elbow, wrist, tone.arm, 29 * u),
    circle(elbow[0], elbow[1], 29 * u, dark),
    circle(elbow[0], elbow[1], 13 * u, '#f0ede4'),
    circle(x, foot - 84 * u, 31 * u, dark),
    circle(x, foot - 84 * u, 14 * u, '#f0ede4'),
    line(wrist, [wrist[0], wrist[1] + 62 * u], '#67757d', 17 * u),
    circle(wrist[0], wrist[1], 19 * u, dark),
    line([wrist[0] - 15 * u, wrist[1] + 92 * u], [wrist[0] - 8 * u, wrist[1] + 62 * u], '#3d4a52', 7 * u),
    line([wrist[0] + 15 * u, wrist[1] + 92 * u], [wrist[0] + 8 * u, wrist[1] + 62 * u], '#3d4a52', 7 * u),
  ].join('');
}

export function tablet(x: number, y: number): string {
  return `<g transform="rotate(-8 ${num(x)} ${num(y)})">${rect(x - 30, y - 20, 60, 44, '#38434a', { rx: 6 })}${rect(x - 25, y - 15, 50, 34, '#bfe0e4', { rx: 3 })}</g>`;
}
