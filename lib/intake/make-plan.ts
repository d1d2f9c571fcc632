import type { Plan } from './plan';
import { clearLines } from './segment/clear-lines';
import { dropRepeats } from './segment/drop-repeats';
import { findArticles } from './segment/find-articles';
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
  const form = clearForm(readLines(source));
  const lines = form.lines.flatMap((line) => splitInline(line, length)).flatMap(splitFused);
  const cleared = clearLines(lines);
  const once = dropRepeats(cleared.lines);
  const known = knowLines(once.lines);
  const planned =
    known.lines.length > 0 ? findArticles(known.lines).map((article) => planArticle(article, cues)) : [];
  const articles = planned.map(({ article }) => article);
  const bodies = planned.map(({ body }) => body);
  const removed = [form, cleared, once, known, ...bodies].flatMap((stage) => stage.removed);
  const guesses = bodies.flatMap((body) => body.flags);
  return {
    articles,
    removed: removed.sort((one, other) => one.start - other.start),
    joins: bodies.flatMap((body) => body.joins),
    flags: findFlags(source, articles, removed, guesses),
  };
}
