import type { LineHint, Source } from '@/lib/intake/source';
import type { ReadLine } from './read-line';
import { visibleText } from '@/lib/domain/text/visible-text';

/** The lines put under each other, their hints with their places in the whole. */
export function assembleSource(read: ReadLine[], rest: Omit<Source, 'text' | 'hints'>): Source {
  const lines = read.map(withoutInvisible);
  const hints: LineHint[] = [];
  let start = 0;
  for (const { text, kind, level, pictures } of lines) {
    const end = start + text.length;
    for (const { offset, picture } of pictures) {
      const at = start + offset;
      hints.push({ kind: 'picture', start: at, end: at, ...(picture === undefined ? {} : { picture }) });
    }
    if (kind && text.trim() !== '') {
      hints.push({ kind, start, end, ...(level === undefined ? {} : { level }) });
    }
    start = end + 1;
  }
  return { ...rest, text: lines.map((line) => line.text).join('\n'), hints };
}

function withoutInvisible(line: ReadLine): ReadLine {
  const text = visibleText(line.text);
  if (text === line.text) return line;
  const pictures = line.pictures.map((picture) => ({
    ...picture,
    offset: visibleText(line.text.slice(0, picture.offset)).length,
  }));
  return { ...line, text, pictures };
}
