import type { Mood } from './palette';
import type { Random } from './random';
import { circle, curve, ellipse, mirror, mix, num, path, rect, times } from './shapes';

export function tree(random: Random, mood: Mood, x: number, foot: number, height: number): string {
  const trunk = mix(mood.shade, '#7a5b43', 0.6);
  const crown = foot - height * 0.62;
  const radius = height * 0.26;
  const tone = mix(mood.leaf, mood.leafDark, random.next() * 0.5);
  const lumps = times(6, (i) => {
    const angle = (i / 6) * Math.PI * 2 + random.range(-0.2, 0.2);
    return circle(
      x + Math.cos(angle) * radius * 0.72,
      crown + Math.sin(angle) * radius * 0.72,
      radius * random.range(0.55, 0.72),
      i > 0 && i < 4 ? mix(tone, mood.leafDark, 0.55) : tone,
    );
  });
  return [
    ellipse(x, foot, height * 0.2, height * 0.022, mood.shade, { opacity: 0.18 }),
    path(
      `M${num(x - height * 0.026)} ${num(foot)}L${num(x - height * 0.012)} ${num(crown)}L${num(x + height * 0.012)} ${num(crown)}L${num(x + height * 0.026)} ${num(foot)}Z`,
      trunk,
    ),
    lumps,
    circle(x, crown, radius * 0.78, tone),
    circle(x - radius * 0.35, crown - radius * 0.42, radius * 0.42, mix(tone, '#ffffff', 0.08)),
  ].join('');
}

export function pine(mood: Mood, x: number, foot: number, height: number, fill = mood.leafDark): string {
  const tiers = times(4, (i) => {
    const top = foot - height + i * height * 0.19;
    const half = height * (0.1 + i * 0.06);
    return path(
      `M${num(x)} ${num(top)}Q${num(x + half * 0.4)} ${num(top + height * 0.18)} ${num(x + half)} ${num(top + height * 0.29)}Q${num(x)} ${num(top + height * 0.24)} ${num(x - half)} ${num(top + height * 0.29)}Q${num(x - half * 0.4)} ${num(top + height * 0.18)} ${num(x)} ${num(top)}Z`,
      mix(fill, '#ffffff', 0.07 * (3 - i) * 0.6),
    );
  });
  return (
    rect(
      x - height * 0.018,
      foot - height * 0.3,
      height * 0.036,
      height * 0.3,
      mix(mood.shade, '#6d4f3a', 0.5),
    ) + tiers
  );
}

export function bush(random: Random, mood: Mood, x: number, foot: number, size: number): string {
  const tone = mix(mood.leaf, mood.leafDark, random.range(0.1, 0.7));
  return [
    circle(x - size * 0.55, foot - size * 0.28, size * 0.42, tone),
    circle(x + size * 0.55, foot - size * 0.26, size * 0.4, mix(tone, mood.leafDark, 0.3)),
    circle(x, foot - size * 0.42, size * 0.55, mix(tone, '#ffffff', 0.08)),
    rect(x - size, foot - size * 0.3, size * 2, size * 0.3, tone, { rx: size * 0.15 }),
  ].join('');
}

/** Sometimes a leafy branch reaches in from an upper corner and gives the picture a foreground. */
export function branch(random: Random, mood: Mood): string {
  if (random.chance(0.55)) return '';
  const reach = random.range(420, 560);
  const drop = random.range(90, 150);
  const leaves = times(44, (i) => {
    const t = (i + 1) / 44;
    const x = t * reach + random.range(-26, 26);
    const y = 20 + t * drop + random.range(-42, 48);
    const turn = random.range(10, 70);
    const size = random.range(15, 27);
    return `<g transform="rotate(${num(turn)} ${num(x)} ${num(y)})">${ellipse(x, y, size, size * 0.36, mix(mood.leafDark, mood.shade, random.next() * 0.6), { opacity: 0.92 })}</g>`;
  });
  const drawn =
    curve(
      `M-20 10Q${num(reach * 0.45)} ${num(drop * 0.15)} ${num(reach)} ${num(drop + 18)}`,
      mix(mood.shade, '#5b4636', 0.5),
      8,
    ) + leaves;
  return random.chance(0.5) ? mirror(drawn) : drawn;
}
