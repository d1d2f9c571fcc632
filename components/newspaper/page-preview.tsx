'use client';

import { memo } from 'react';
import { photoPath } from '@/components/article/photo-sources';
import type { LaidOutPage } from '@/lib/newspaper/layout/lay-out-page';
import type { Placed, PlacedLine, PlacedPicture, PlacedTable } from '@/lib/newspaper/layout/placed';
import styles from './newspaper.module.css';

type Props = { page: LaidOutPage; label: string };

/** The page as it will be printed, line by line from the same layout. */
export const PagePreview = memo(function PagePreview({ page, label }: Props) {
  return (
    <svg
      className={styles.sheet}
      viewBox={`0 0 ${page.width} ${page.height}`}
      role="img"
      aria-label={label}
      xmlSpace="preserve"
    >
      {page.grounds.map(({ x, y, width, height, tone }, at) => (
        <rect key={at} x={x} y={y} width={width} height={height} className={styles[tone]} />
      ))}
      {page.strokes.map(({ x, y, toX, toY, weight, tone }, at) => (
        <line
          key={at}
          x1={x}
          y1={y}
          x2={toX}
          y2={toY}
          strokeWidth={weight}
          className={styles[`line-${tone}`]}
        />
      ))}
      {page.placed.map((one, at) => (
        <PlacedThing key={at} one={one} />
      ))}
    </svg>
  );
});

function PlacedThing({ one }: { one: Placed }) {
  if (one.kind === 'picture') return <Picture picture={one} />;
  if (one.kind === 'table') return <SheetTable table={one} />;
  return (
    <Lines lines={one.lines} className={['label', 'draft'].includes(one.role) ? styles.label : undefined} />
  );
}

function Lines({ lines, className }: { lines: readonly PlacedLine[]; className?: string }) {
  return lines.map((line, at) => (
    <g key={at} className={className}>
      {line.runs.map((run, number) => {
        const size = run.script ? line.size * 0.62 : line.size;
        const rise = run.script === 'superscript' ? -0.36 : run.script === 'subscript' ? 0.12 : 0;
        return (
          <text
            key={number}
            x={line.x + run.x * line.size}
            y={line.y + rise * line.size}
            fontSize={size}
            textLength={run.width > 0 ? run.width * line.size : undefined}
            lengthAdjust={run.text.length > 1 ? 'spacing' : 'spacingAndGlyphs'}
            className={styles[run.face]}
          >
            {run.text}
          </text>
        );
      })}
    </g>
  ));
}

function Picture({ picture: { hash, x, y, width, height, words } }: { picture: PlacedPicture }) {
  return (
    <>
      {hash === null ? (
        <rect x={x} y={y} width={width} height={height} className={styles.slot} />
      ) : (
        <image
          href={photoPath(hash, 960)}
          x={x}
          y={y}
          width={width}
          height={height}
          preserveAspectRatio="none"
        />
      )}
      <Lines lines={words} />
    </>
  );
}

function SheetTable({ table: { x, y, width, height, rowHeights, cells } }: { table: PlacedTable }) {
  const rules = rowHeights.map((_, row) => y + rowHeights.slice(0, row).reduce((sum, one) => sum + one, 0));
  return (
    <>
      {[...rules, y + height].map((at, row) => (
        <line
          key={row}
          x1={x}
          x2={x + width}
          y1={at}
          y2={at}
          strokeWidth={row === 0 || row === rules.length ? 1 : 0.3}
          className={styles['line-ink']}
        />
      ))}
      {cells.map((cell, at) => (
        <Lines key={at} lines={cell.lines} />
      ))}
    </>
  );
}
