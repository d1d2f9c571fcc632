import type { LineHint, Source } from '@/lib/intake/source';
import type { ReadLine } from './read-line';

/** The lines put under each other, their hints with their places in the whole. */
export function assembleSource(lines: ReadLine[], rest: Omit<Source, 'text' | 'hints'>): Source {
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
