import type { DroppedReason, Source } from '@/lib/intake/source';
import { readDocFonts } from './doc/doc-fonts';
import { readDocLists } from './doc/doc-lists';
import { headerStories } from './doc/header-stories';
import { isOldWord } from './doc/old-word';
import { formatText } from './doc/format-text';
import { readStory, type StoryReading } from './doc/read-story';
import { findPieces, type WordPieces } from './doc/word-pieces';
import { assembleSource } from './lines/assemble-source';
import { DroppedList } from './lines/dropped-list';
import { hintByLooks } from './lines/hint-by-looks';
import { showScripts } from './lines/show-scripts';
import { countLists } from './lists/list-counter';
import type { OleFile } from './ole/ole-file';
import { readOldDoc } from './read-old-doc';

/** An old Word file, or one of WPS's that is the same inside. Its pictures stay behind. */
export async function readDoc(fileName: string, ole: OleFile): Promise<Source> {
  const stream = ole.stream('WordDocument');
  if (stream && isOldWord(stream)) return readOldDoc(fileName, stream);
  const pieces = await findPieces(ole);
  const { main, table, text, lengths } = pieces;
  const reading: StoryReading = {
    text,
    format: formatText(pieces),
    counter: countLists(readDocLists(main, table)),
    dropped: new DroppedList(),
    warnings: new Set(),
    hasBoxes: lengths.boxes > 0,
    fonts: readDocFonts(main, table),
    data: ole.stream('Data'),
  };
  const lines = readStory(0, lengths.body, reading);
  const boxesAt = lengths.body + lengths.notes + lengths.headers + lengths.comments + lengths.endnotes;
  lines.push(...readStory(boxesAt, boxesAt + lengths.boxes, reading).filter((line) => line.text !== ''));
  listDroppedStories(pieces, reading);
  hintByLooks(lines);
  return assembleSource(lines, {
    fileName,
    pictures: [],
    dropped: reading.dropped.list(),
    warnings: [...reading.warnings],
  });
}

function listDroppedStories(pieces: WordPieces, reading: StoryReading): void {
  const { text, lengths } = pieces;
  const { dropped } = reading;
  const notesEnd = lengths.body + lengths.notes;
  const commentsAt = notesEnd + lengths.headers;
  const endnotesAt = commentsAt + lengths.comments;
  for (const header of new Set(headerStories(pieces).map(readable))) dropped.add('header_footer', header);
  // Each note and each comment starts with its mark.
  const list = (reason: DroppedReason, mark: string, start: number, end: number) => {
    let from = start;
    for (const part of text.slice(start, end).split(mark)) {
      dropped.add(reason, wordsOf(from, from + part.length, reading));
      from += part.length + mark.length;
    }
  };
  list('footnote_mark', '\x02', lengths.body, notesEnd);
  list('footnote_mark', '\x02', endnotesAt, endnotesAt + lengths.endnotes);
  list('comment', '\x05', commentsAt, endnotesAt);
}

function wordsOf(start: number, end: number, reading: StoryReading): string {
  return readStory(start, end, reading)
    .map(({ text, scripts = [] }) => showScripts(text, scripts).text)
    .join('\n')
    .trim();
}

/** Without the instructions of fields and the marks that are no letters. */
function readable(story: string): string {
  return story
    .replace(/\x13[^\x13-\x15]*\x14?/g, '')
    .replace(/[\r\x0b\x0c]/g, '\n')
    .replace(/[\0-\x08\x0e-\x1f]/g, '')
    .trim();
}
