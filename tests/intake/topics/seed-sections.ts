import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { LabelledSection } from './measure';

const seedsDirectory = path.resolve(
  process.env.HUIMOU_SEEDS ?? path.join(import.meta.dirname, '../../../../shared/seeds'),
);

type SeedLabels = {
  /** Lines that end a section and are no heading: outlooks, what stands under the last one. */
  ends: string[];
  /** Captions inside a section. */
  skipped: string[];
  sections: { article: string; heading: string[]; topics: string[]; acceptable: string[] }[];
};

// The articles are other people's: their lines are known here by the first figures of their SHA-256.
const labels: SeedLabels = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'seed-labels.json'), 'utf8'),
);

export type SeedSection = LabelledSection & { article: string };

/** The sections of the real articles as they were labelled by hand; null where the articles are not at hand. */
export function readSeedSections(): SeedSection[] | null {
  if (!existsSync(seedsDirectory)) return null;
  const headings = new Map(
    labels.sections.flatMap((section) => section.heading.map((mark) => [mark, section])),
  );
  const sections = new Map<SeedLabels['sections'][number], SeedSection>();
  for (const name of readdirSync(seedsDirectory).sort()) {
    let current: SeedSection | undefined;
    for (const line of readLines(name, headings)) {
      const mark = markOf(line);
      const label = headings.get(mark);
      if (label) {
        current = sections.get(label) ?? { ...label, heading: [], paragraphs: [] };
        current.heading.push(line);
        sections.set(label, current);
      } else if (labels.ends.includes(mark)) current = undefined;
      else if (current && !labels.skipped.includes(mark)) addLine(current.paragraphs, line);
    }
  }
  return [...sections.values()];
}

/** One article has no line breaks: its headings stand between spaces. */
function readLines(name: string, headings: ReadonlyMap<string, unknown>): string[] {
  return readFileSync(path.join(seedsDirectory, name), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => {
      const pieces = line.split(' ');
      return headings.has(markOf(line)) || !pieces.some((piece) => headings.has(markOf(piece)))
        ? [line]
        : pieces;
    });
}

/** A paragraph cut in two by a column goes on. */
function addLine(paragraphs: string[], line: string): void {
  const last = paragraphs.at(-1);
  if (last === undefined || /[。!?…”:]$/.test(last)) paragraphs.push(line);
  else paragraphs.splice(-1, 1, last + line);
}

function markOf(line: string): string {
  return createHash('sha256').update(line).digest('hex').slice(0, 12);
}
