import { hasScriptForm, scriptForm, type Script } from '@/lib/domain/article/script-form';
import type { ScriptSpan } from '@/lib/intake/source';

/** Note marks stand raised for their place, not for their worth: [1], ①, 注2. */
const NOTE_MARK = /^(?:[[［〔【][^[\]［］〔〕【】]{1,6}[\]］〕】]|注\d*|[①-⑳*＊†‡※]+)$/;

/**
 * Raised and lowered letters in the form that says so, as many as before. Answers the spans that stay: a note mark is plain
 * text.
 */
export function showScripts(
  text: string,
  spans: readonly ScriptSpan[],
): { text: string; scripts: ScriptSpan[] } {
  let shown = '';
  let last = 0;
  const scripts: ScriptSpan[] = [];
  for (const span of joined(spans)) {
    const letters = text.slice(span.start, span.end);
    if (letters.trim() === '' || NOTE_MARK.test(letters.trim())) continue;
    shown += text.slice(last, span.start) + formOf(letters, span.script);
    last = span.end;
    scripts.push(span);
  }
  return { text: shown + text.slice(last), scripts };
}

/** Of what has no whole form, the figures: a word of which some letters were small could not be read. */
function formOf(letters: string, script: Script): string {
  if (hasScriptForm(letters, script)) return scriptForm(letters, script);
  return letters.replace(/[\d+\-−=０-９]+/g, (figures) => scriptForm(figures, script));
}

/** In order; what a file cut into runs is one again. */
function joined(spans: readonly ScriptSpan[]): ScriptSpan[] {
  const whole: ScriptSpan[] = [];
  for (const { start, end, script } of spans) {
    const last = whole.at(-1);
    if (start >= end || (last && start < last.end)) continue;
    if (last && last.end === start && last.script === script) last.end = end;
    else whole.push({ start, end, script });
  }
  return whole;
}

export function shiftedScripts(spans: readonly ScriptSpan[], by: number): ScriptSpan[] {
  return spans.map(({ script, start, end }) => ({ script, start: start + by, end: end + by }));
}

/** The span of letters that were just written from `start` on: none reaches over a line's end. */
export function scriptSpans(text: string, start: number, script: Script): ScriptSpan[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: letters, index }) => ({
    script,
    start: start + index,
    end: start + index + letters.length,
  }));
}

/** A whole paragraph off its line is set so for its looks. */
export function isAllRaised(text: string, spans: readonly ScriptSpan[]): boolean {
  const raised = spans.reduce((sum, { start, end }) => sum + bareLength(text.slice(start, end)), 0);
  return raised > 0 && raised >= bareLength(text);
}

function bareLength(text: string): number {
  return text.replace(/\s/g, '').length;
}
