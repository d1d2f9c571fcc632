import type { LineHint, ScriptSpan, Source, SourceNote } from '@/lib/intake/source';
import { markPrivate } from './private-use';
import type { ReadLine } from './read-line';
import { showScripts } from './show-scripts';
import { visibleText } from './visible-text';

type Rest = Omit<Source, 'text' | 'hints' | 'scripts' | 'notes'> & Partial<Pick<Source, 'notes'>>;

/** The lines put under each other, what is known of them with its places in the whole; `notes` of no place come last. */
export function assembleSource(read: ReadLine[], { notes: others = [], ...rest }: Rest): Source {
  const privates = new Set<string>();
  const lines = read.map((line) => withoutInvisible(readable(line, privates)));
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
    for (const { offset, item, ...note } of gaps) {
      if (item) Object.assign(item, { at: start + offset, page: note.page });
      else notes.push({ ...note, at: start + offset });
    }
    for (const { script, ...span } of scripts) {
      spans.push({ start: start + span.start, end: start + span.end, script });
    }
    start = end + 1;
  }
  const text = lines.map((line) => line.text).join('\n');
  return { ...rest, text, hints, scripts: spans, notes: [...notes, ...others] };
}

/** With raised, lowered and private characters as they can stand in plain text. */
function readable(line: ReadLine, privates: Set<string>): ReadLine {
  const shown = showScripts(line.text, line.scripts ?? []);
  const { text, notes } = markPrivate(shown.text, privates);
  const page = line.page ?? null;
  const gaps = [...(line.notes ?? []), ...notes.map((note) => ({ ...note, page }))];
  return { ...line, text, scripts: shown.scripts, notes: gaps.toSorted((a, b) => a.offset - b.offset) };
}

function withoutInvisible(line: ReadLine): ReadLine {
  const text = visibleText(line.text);
  if (text === line.text) return line;
  const moved = placesIn(line.text, text);
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

/** Where a place of a text is in what is left of it. */
function placesIn(text: string, left: string): (offset: number) => number {
  const kept = new Uint32Array(text.length + 1);
  let at = 0;
  for (let place = 0; place < text.length; place++) {
    kept[place] = at;
    if (text.charCodeAt(place) === left.charCodeAt(at)) at += 1;
  }
  kept[text.length] = at;
  return (offset) => kept[Math.min(offset, text.length)] ?? left.length;
}
