import { unseenPieces, type UnseenPiece } from '@/lib/domain/text/unseen-pieces';
import { visibleText } from '@/lib/domain/text/visible-text';
import type { LineHint, ScriptSpan, Source, SourceNote } from '@/lib/intake/source';
import { markPrivate } from './private-use';
import type { ReadLine } from './read-line';
import { showScripts } from './show-scripts';

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
  const pieces = unseenPieces(line.text);
  if (pieces.length === 0) return line;
  const text = visibleText(line.text);
  const moved = placesIn(line.text, pieces);
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

/** Where each place of a text is in what is seen of it. */
function placesIn(text: string, pieces: UnseenPiece[]): (offset: number) => number {
  const places = new Uint32Array(text.length + 1);
  let place = 0;
  let shift = 0;
  for (const { start, end, seen } of pieces) {
    while (place <= start) places[place] = place++ + shift;
    // Within what is replaced: at the latest behind what stands there instead.
    for (let within = 1; place < end; within += 1)
      places[place++] = start + shift + Math.min(within, seen.length);
    shift += seen.length - (end - start);
  }
  while (place <= text.length) places[place] = place++ + shift;
  return (offset) => places[Math.min(offset, text.length)] ?? 0;
}
