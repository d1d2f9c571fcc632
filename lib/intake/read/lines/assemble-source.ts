import type { LineHint, ScriptSpan, Source, SourceNote } from '@/lib/intake/source';
import type { ReadLine } from './read-line';
import { visibleText } from '@/lib/domain/text/visible-text';

type Rest = Omit<Source, 'text' | 'hints' | 'scripts' | 'notes'> & Partial<Pick<Source, 'notes'>>;

/** The lines put under each other, what is known of them with its places in the whole; `notes` of no place come last. */
export function assembleSource(read: ReadLine[], { notes: others = [], ...rest }: Rest): Source {
  const lines = read.map(withoutInvisible);
  const hints: LineHint[] = [];
  const notes: SourceNote[] = [];
  const spans: ScriptSpan[] = [];
  let start = 0;
  for (const { text, kind, level, pictures, notes: gaps = [], scripts = [] } of lines) {
    const end = start + text.length;
    for (const { offset, picture } of pictures) {
      const at = start + offset;
      hints.push({ kind: 'picture', start: at, end: at, ...(picture === undefined ? {} : { picture }) });
    }
    if (kind && text.trim() !== '') {
      hints.push({ kind, start, end, ...(level === undefined ? {} : { level }) });
    }
    for (const { offset, ...note } of gaps) notes.push({ ...note, at: start + offset });
    for (const { script, ...span } of scripts) {
      spans.push({ start: start + span.start, end: start + span.end, script });
    }
    start = end + 1;
  }
  const text = lines.map((line) => line.text).join('\n');
  return { ...rest, text, hints, scripts: spans, notes: [...notes, ...others] };
}

function withoutInvisible(line: ReadLine): ReadLine {
  const text = visibleText(line.text);
  if (text === line.text) return line;
  const moved = (offset: number) => visibleText(line.text.slice(0, offset)).length;
  return {
    ...line,
    text,
    pictures: line.pictures.map((picture) => ({ ...picture, offset: moved(picture.offset) })),
    notes: line.notes?.map((note) => ({ ...note, offset: moved(note.offset) })),
    scripts: line.scripts?.map(({ script, start, end }) => ({
      script,
      start: moved(start),
      end: moved(end),
    })),
  };
}
