import { inlineLines } from '@/lib/outputs/inline-lines';
import type { OutputInline, OutputText } from '@/lib/outputs/output-blocks';
import { escapeLineStart, escapeMarkdown } from './escape-markdown';
import { writeAddress } from './write-address';

type Break = 'line' | 'tag';

const SPACE = /\s/u;
const MARK = /[\p{P}\p{S}]/u;

/**
 * The inlines of a paragraph as Markdown. Where `**` could not open or close (CommonMark 6.2: `**重点。**后文` is not
 * bold, since a mark stands inside and a letter outside), HTML's own tag stands, which any parser hands on.
 * @param breaks a line break as one, or as a tag where all has to stay in a line
 */
export function writeInlines(inlines: readonly OutputInline[], breaks: Break): string {
  const lines = inlineLines(inlines)
    .map((line) => escapeLineStart(writeLine(line)))
    .join('\n')
    .trim();
  return breaks === 'tag' ? lines.replaceAll('\n', '<br>') : lines.replace(/\n+/g, '\\\n');
}

/** Runs of one link are one link. */
function writeLine(runs: OutputText[]): string {
  const groups: OutputText[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last[0]?.href === run.href) last.push(run);
    else groups.push([run]);
  }
  return groups
    .map((group, index) => {
      const href = group[0]?.href ?? null;
      // Marked reads on after an escaped bracket before a round one, and finds no link.
      if (href !== null)
        return `[${writeRuns(group, ']', '[').replaceAll('](', ']\(')}](${writeAddress(href)})`;
      const next = groups[index + 1] ? '[' : '';
      return writeRuns(group, next, index > 0 ? ')' : '');
    })
    .join('');
}

function writeRuns(runs: OutputText[], after: string, before: string): string {
  return runs
    .map((run, index) => {
      const [previous, next] = [runs[index - 1], runs[index + 1]];
      return writeRun(run, {
        before: previous ? [...previous.text].at(-1) : before,
        after: next ? [...next.text][0] : after,
        isAlone: !isSet(previous) && !isSet(next),
      });
    })
    .join('');
}

type Around = { before?: string; after?: string; isAlone: boolean };

function writeRun({ text, isBold, isRunIn, isItalic, script }: OutputText, around: Around): string {
  const inner = text.trim();
  if (inner === '') return escapeMarkdown(text);
  const [start, end] = [text.slice(0, text.indexOf(inner)), text.slice(text.indexOf(inner) + inner.length)];
  const isStrong = isBold || isRunIn;
  let written = escapeMarkdown(inner);
  if (script) {
    const tag = script === 'superscript' ? 'sup' : 'sub';
    written = `<${tag}>${written}</${tag}>`;
  }
  const [first] = script ? '<' : inner;
  const hasPlace =
    around.isAlone &&
    isStrong !== isItalic &&
    canStandBeside(start === '' ? around.before : ' ', first) &&
    canStandBeside(end === '' ? around.after : ' ', script ? '>' : [...inner].at(-1));
  if (hasPlace) written = isStrong ? `**${written}**` : `*${written}*`;
  else {
    if (isItalic) written = `<em>${written}</em>`;
    if (isStrong) written = `<strong>${written}</strong>`;
  }
  return `${escapeMarkdown(start)}${written}${escapeMarkdown(end)}`;
}

function isSet(run: OutputText | undefined): boolean {
  return run !== undefined && (run.isBold || run.isRunIn || run.isItalic);
}

/** Whether a `*` with this outside and inside it opens or closes. `outside` is '' at the end of a line. */
function canStandBeside(outside = '', inside = ''): boolean {
  return !MARK.test(inside) || outside === '' || SPACE.test(outside) || MARK.test(outside);
}
