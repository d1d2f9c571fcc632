import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const seedsDirectory = path.resolve(
  process.env.HUIMOU_SEEDS ?? path.join(import.meta.dirname, '../../../shared/seeds'),
);

export type SeedArticle = {
  headline: string[];
  subhead: string;
  reporter: { outlet: string; name: string };
  correspondent: string;
  lead: string[];
  captions: string[];
  sections: { headingLines: string[]; paragraphs: string[] }[];
  outlook: string[];
  /** Everything there is to read, without white space. */
  characters: string;
};

/** A real newspaper page with two captions before its first heading; null where the seeds are not at hand. */
export function readSeedArticle(): SeedArticle | null {
  const file = existsSync(seedsDirectory)
    ? readdirSync(seedsDirectory).find((name) => name.startsWith('000_'))
    : undefined;
  if (!file) return null;
  const lines = readFileSync(path.join(seedsDirectory, file), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim());
  const text = lines.filter((line) => line !== '');
  const [first = '', subhead = '', second = '', reporter = '', correspondent = '', ...rest] = text;
  const isHeading = (line: string) => line.length <= 16 && !/[。!！?？:：]$/.test(line);
  const firstHeading = rest.findIndex(isHeading);
  const before = rest.slice(0, firstHeading);
  const sections: SeedArticle['sections'] = [];
  for (const line of rest.slice(firstHeading)) {
    const last = sections.at(-1);
    if (!isHeading(line)) last?.paragraphs.push(line);
    else if (last && last.paragraphs.length === 0) last.headingLines.push(line);
    else sections.push({ headingLines: [line], paragraphs: [] });
  }
  const outlook = sections.at(-1)?.paragraphs.splice(-1) ?? [];
  const [outletAndRole = '', name = ''] = reporter.split(/\s+/);
  return {
    headline: [first, second],
    subhead,
    reporter: { outlet: outletAndRole.replace(/记者$/, ''), name },
    correspondent: correspondent.split(/\s+/)[1] ?? '',
    lead: before.slice(0, 2),
    captions: before.slice(2),
    sections,
    outlook,
    characters: text.join('').replace(/\s/g, ''),
  };
}
