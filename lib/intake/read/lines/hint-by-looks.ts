import type { Looks, ReadLine } from './read-line';

const LONGEST_HEADING = 50;
const LONGEST_CAPTION = 120;

/** What a style said is not said again by looks. */
const STYLED = new Set<ReadLine['kind']>(['series', 'kicker', 'title', 'subhead', 'heading', 'caption']);

type Looking = ReadLine & { looks: Looks };

/** Adds headings and captions that only look like it: what the office's people do instead of using styles. */
export function hintByLooks(lines: ReadLine[]): void {
  const body = bodySize(lines);
  const headings = lines.filter((line): line is Looking => isHeading(line, body));
  const largest = headings.reduce((size, { looks }) => Math.max(size, looks.size), 0);
  const isTitle = ({ looks: { isCentred, size } }: Looking) =>
    isCentred && size === largest && size > body * 1.3;
  const others = headings.filter((line) => !isTitle(line));
  const sizes = [...new Set(others.map(({ looks }) => looks.size))].sort((a, b) => b - a);
  for (const line of headings) {
    if (isTitle(line)) line.kind = 'title';
    else Object.assign(line, { kind: 'heading', level: sizes.indexOf(line.looks.size) + 1 });
  }
  lines.forEach((line, index) => {
    const isByPicture = [index - 1, index + 1].some((at) => (lines[at]?.pictures.length ?? 0) > 0);
    if (line.kind === 'caption' && !isByPicture) delete line.kind;
    if (!line.kind && isCaption(line, lines[index - 1], body)) line.kind = 'caption';
  });
}

function bodySize(lines: ReadLine[]): number {
  const lengths = new Map<number, number>();
  for (const { text, looks } of lines) {
    if (looks) lengths.set(looks.size, (lengths.get(looks.size) ?? 0) + text.length);
  }
  return [...lengths].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
}

function isHeading({ text, kind, looks }: ReadLine, body: number): boolean {
  if (!looks || (kind !== undefined && STYLED.has(kind))) return false;
  const words = text.trim();
  if (words === '' || words.length > LONGEST_HEADING || /[。；，,;]$/.test(words)) return false;
  return looks.isBold || looks.size > body * 1.1;
}

/** Small or centred under a picture. */
function isCaption({ text, looks }: ReadLine, before: ReadLine | undefined, body: number): boolean {
  const words = text.trim();
  if (!looks || words === '' || words.length > LONGEST_CAPTION) return false;
  const isUnderPicture = before !== undefined && before.pictures.length > 0 && before.text.trim() === '';
  return isUnderPicture && (looks.isCentred || looks.size < body);
}
