'use client';

import { Text } from '@mantine/core';
import { useFactsWords } from '@/components/words/use-facts-words';
import { printFigure } from '@/lib/domain/facts/figure';
import type { MetricLine } from '@/lib/facts/queries/get-metric';
import styles from './metric-chart.module.css';

const WIDTH = 640;
const HEIGHT = 220;
const SIDE = 28;
const TOP = 28;
const FOOT = 28;
/** Told apart by their strokes as well: a copy in black and white tells them too. */
const DASHES = ['', '6 4', '2 4', '10 4 2 4', '1 6', '12 6'];

type Point = { year: number; value: number; printed: string };
type Drawn = { name: string; points: Point[] };

/** Figures of whole years as lines; years without one are gaps. The table beside it says the same in numbers. */
export function MetricChart({ lines, years }: { lines: MetricLine[]; years: number[] }) {
  const t = useFactsWords();
  const drawn = lines.slice(0, DASHES.length).flatMap(drawnOf);
  const all = drawn.flatMap(({ points }) => points);
  const [from, to] = [years.at(0) ?? 0, years.at(-1) ?? 0];
  if (all.length < 2 || from === to) return null;
  const high = Math.max(...all.map(({ value }) => value), 0);
  const low = Math.min(...all.map(({ value }) => value), 0);
  const x = (year: number) => SIDE + ((year - from) / (to - from)) * (WIDTH - 2 * SIDE);
  const y = (value: number) => TOP + ((high - value) / (high - low || 1)) * (HEIGHT - TOP - FOOT);
  const each = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <figure className={styles.figure}>
      <figcaption>
        <Text size="sm" c="dimmed">
          {t('chartHint')} {t('chartGap')}
        </Text>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} aria-hidden>
        <line x1={SIDE} x2={WIDTH - SIDE} y1={y(0)} y2={y(0)} className={styles.axis} />
        {each.map((year) => (
          <text key={year} x={x(year)} y={HEIGHT - 8} className={styles.label}>
            {year}
          </text>
        ))}
        {drawn.map(({ name, points }, index) => (
          <g key={name}>
            {stretches(points).map((stretch) => (
              <polyline
                key={stretch[0]?.year}
                points={stretch.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ')}
                className={styles.line}
                strokeDasharray={DASHES[index]}
              />
            ))}
            {points.map(({ year, value, printed }) => (
              <g key={year}>
                <circle cx={x(year)} cy={y(value)} r={3} className={styles.dot} />
                {drawn.length === 1 && (
                  <text x={x(year)} y={y(value) - 8} className={styles.label}>
                    {printed}
                  </text>
                )}
              </g>
            ))}
          </g>
        ))}
      </svg>
      {drawn.length > 1 && (
        <ul className={styles.legend} aria-hidden>
          {drawn.map(({ name }, index) => (
            <li key={name}>
              <svg width="36" height="10">
                <line x1="0" x2="36" y1="5" y2="5" className={styles.line} strokeDasharray={DASHES[index]} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function drawnOf({ body, breakdown, facts }: MetricLine): Drawn[] {
  const points = facts.flatMap(([fact]) =>
    /^\d{4}$/.test(fact.period)
      ? [{ year: fact.year, value: Number(fact.value), printed: printFigure(fact) }]
      : [],
  );
  return points.length > 0 ? [{ name: [body, breakdown].filter(Boolean).join(' · '), points }] : [];
}

/** Years in a row. */
function stretches(points: readonly Point[]): Point[][] {
  const rows: Point[][] = [];
  for (const point of points) {
    const last = rows.at(-1);
    if (last && last.at(-1)?.year === point.year - 1) last.push(point);
    else rows.push([point]);
  }
  return rows;
}
