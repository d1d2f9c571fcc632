import type { Progress } from '@/lib/seasons/queries/get-progress';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import styles from './seasons.module.css';

const STEPS = ['asked', 'received', 'used', 'confirmed'] as const;
// By dash as well as by tone: the lines are told apart on a grey print too.
const DASHES: Record<(typeof STEPS)[number], string> = {
  asked: '2 4',
  received: '',
  used: '9 4',
  confirmed: '14 3 3 3',
};
const WIDTH = 640;
const HEIGHT = 196;
// The due date stands above the lines, the first and the last day below them.
const PAD = { left: 34, right: 96, top: 26, bottom: 24 };

/** How much had been asked, received, used and confirmed by the end of each day. */
export function ProgressChart({ progress: { days, dueDate } }: { progress: Progress }) {
  const t = useSeasonsWords('progress');
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return null;
  const most = Math.max(1, last.asked);
  const x = (index: number) =>
    PAD.left + (index * (WIDTH - PAD.left - PAD.right)) / Math.max(1, days.length - 1);
  const y = (count: number) => HEIGHT - PAD.bottom - (count * (HEIGHT - PAD.top - PAD.bottom)) / most;
  const due = days.findIndex(({ date }) => date === dueDate);
  const labels = spread(STEPS.map((step) => ({ step, at: y(last[step]) })));
  return (
    <figure className={styles.chart} tabIndex={0}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('summary', { ...last })}>
        {[0, most].map((count) => (
          <g key={count}>
            <line x1={PAD.left} x2={WIDTH - PAD.right} y1={y(count)} y2={y(count)} className={styles.grid} />
            <text x={PAD.left - 6} y={y(count) + 4} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        {due >= 0 && (
          <g>
            <line x1={x(due)} x2={x(due)} y1={PAD.top} y2={HEIGHT - PAD.bottom} className={styles.due} />
            <text x={x(due)} y={PAD.top - 10} textAnchor="middle">
              {t('due', { date: dueDate.slice(5) })}
            </text>
          </g>
        )}
        <text x={PAD.left} y={HEIGHT - 6}>
          {first.date}
        </text>
        <text x={WIDTH - PAD.right} y={HEIGHT - 6} textAnchor="end">
          {days.length === 1 ? '' : last.date}
        </text>
        {days.length === 1 &&
          STEPS.map((step) => (
            <circle key={step} cx={x(0)} cy={y(first[step])} r={3} className={styles.dot} />
          ))}
        {STEPS.map((step) => (
          <polyline
            key={step}
            className={styles[step]}
            strokeDasharray={DASHES[step]}
            points={days.map((day, index) => `${x(index)},${y(day[step])}`).join(' ')}
          />
        ))}
        {labels.map(({ step, at }) => (
          <text key={step} x={WIDTH - PAD.right + 6} y={at + 4} className={styles[`${step}Label`]}>
            {t(step, { count: last[step] })}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** Labels of lines that end close together stand one under the other. */
function spread<T extends { at: number }>(labels: T[]): T[] {
  const sorted = labels.toSorted((a, b) => a.at - b.at);
  const placed: T[] = [];
  for (const label of sorted) {
    const above = placed.at(-1);
    placed.push({ ...label, at: above ? Math.max(label.at, above.at + 15) : label.at });
  }
  return placed;
}
