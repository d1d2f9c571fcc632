import type { Flag, Plan, Removal } from './plan';
import { clearLines } from './segment/clear-lines';
import { dropRepeats } from './segment/drop-repeats';
import { findArticles } from './segment/find-articles';
import { firstLines } from './segment/first-lines';
import { findFlags } from './segment/find-flags';
import { knowLines } from './segment/know-lines';
import { planArticle } from './segment/plan-article';
import { clearForm } from './segment/clear-form';
import { readLines } from './segment/read-lines';
import { splitFused } from './segment/split-fused';
import { splitInline } from './segment/split-inline';
import type { Source } from './source';
import type { TopicCues } from './topics/topic-cue';

/**
 * What a source would become. It reads, and changes nothing: lib/intake/plan.ts says what a plan holds.
 * `cues`: an office's own, for the topics.
 */
export function makePlan(source: Source, cues?: readonly TopicCues[]): Plan {
  const length = source.text.trim().length;
  const read = firstLines(readLines(source), source.text);
  const form = clearForm(read.lines);
  const cut = firstLines(
    form.lines.flatMap((line) => splitInline(line, length)),
    source.text,
  );
  const cleared = clearLines(cut.lines.flatMap(splitFused));
  const once = dropRepeats(cleared.lines);
  const known = knowLines(once.lines);
  const planned =
    known.lines.length > 0 ? findArticles(known.lines).map((article) => planArticle(article, cues)) : [];
  const articles = planned.map(({ article }) => article);
  const bodies = planned.map(({ body }) => body);
  const removed = [read, form, cut, cleared, once, known, ...bodies].flatMap((stage) => stage.removed);
  const guesses = bodies.flatMap((body) => body.flags);
  return {
    articles,
    removed: removed.sort((one, other) => one.start - other.start),
    joins: bodies.flatMap((body) => body.joins),
    flags: [...findFlags(source, articles, removed, guesses), ...moreLines(read.left + cut.left, removed)],
  };
}

function moreLines(count: number, removed: Removal[]): Flag[] {
  const place = removed.find(({ reason }) => reason === 'over_limit');
  return place ? [{ start: place.start, end: place.end, kind: 'more_rows', text: String(count) }] : [];
}
