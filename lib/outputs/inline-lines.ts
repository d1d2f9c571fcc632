import type { OutputInline, OutputText } from './output-blocks';

/** A paragraph's runs line by line, without white space at either end of a line; a line may be empty. */
export function inlineLines(inlines: readonly OutputInline[]): OutputText[][] {
  const lines: OutputText[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.map(trimmed);
}

function trimmed(line: OutputText[]): OutputText[] {
  const text = line.map((run) => run.text).join('');
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  let at = 0;
  return line.flatMap((run) => {
    const kept = run.text.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    at += run.text.length;
    return kept === '' ? [] : [{ ...run, text: kept }];
  });
}
