import type { Reading } from '@/lib/db/context';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import type { TopicGuess } from '@/lib/intake/plan';
import { findCues, indexCues } from '@/lib/intake/topics/find-cues';
import { readPassages } from '@/lib/intake/topics/read-passages';
import { scoreTopics } from '@/lib/intake/topics/score-topics';
import { tryTopicsInput } from './input';
import { officeCues } from './office-cues';

type FoundCue = { text: string; weight: number; count: number };
/** `topics`: what the text would get. `found`: the words of the topic asked after that stand in it, used or not. */
export type Tried = { topics: TopicGuess[]; found: FoundCue[] };

/**
 * What topics a section of this text would get with the office's words as they are now; nothing is kept.
 * @throws Forbidden, Invalid
 */
export async function tryTopics({ actor, db }: Reading, raw: unknown): Promise<Tried> {
  requirePermission(actor, 'office.manage', {});
  const { topicId, text } = parseInput(tryTopicsInput, raw);
  const cues = await officeCues(db);
  const section = asSection(text);
  const index = indexCues(cues);
  const found = new Map<string, FoundCue>();
  for (const { subhead, sentences } of readPassages([...section.heading, ...section.paragraphs])) {
    for (const match of [subhead, ...sentences].flatMap((sentence) => findCues(sentence, index))) {
      const weight = match.weights.get(topicId);
      if (weight === undefined) continue;
      found.set(match.text, { text: match.text, weight, count: (found.get(match.text)?.count ?? 0) + 1 });
    }
  }
  return { topics: scoreTopics(section, cues), found: [...found.values()] };
}

const MOST_HEADING_LINES = 3;
const LONGEST_HEADING = 40;

/** Short lines without a full stop at the beginning are its heading, as long as text follows. */
function asSection(text: string): { heading: string[]; paragraphs: string[] } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isHeading = (line: string) => line.length <= LONGEST_HEADING && !/[。！？；…]$/.test(line);
  const body = lines.findIndex((line) => !isHeading(line));
  const count = Math.min(Math.max(body, 0), MOST_HEADING_LINES);
  return { heading: lines.slice(0, count), paragraphs: lines.slice(count) };
}
