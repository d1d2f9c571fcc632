import type { Source } from '@/lib/intake/source';
import { assembleSource } from './lines/assemble-source';
import type { DocxReading } from './docx/docx-reading';
import { countPages } from './docx/page-count';
import type { ChunkBudget, ChunkLines, ReadChunk } from './docx/chunk';
import { newBudget, readChunks } from './docx/read-chunks';
import { DroppedList } from './lines/dropped-list';
import { Fields } from './lines/fields';
import { hintByLooks } from './lines/hint-by-looks';
import { countLists } from './lists/list-counter';
import { listDroppedParts } from './docx/list-dropped-parts';
import { readNumbering } from './docx/numbering';
import { findMainPart, openPackage, type OfficePackage, type Relationship } from './docx/office-package';
import { fetchPictures } from './docx/picture-requests';
import { readBlock } from './docx/read-blocks';
import { endCarried } from './docx/read-paragraph';
import { readStyles } from './docx/styles';
import { Refusal } from './unreadable-file';
import { parseXml } from './xml/parse-xml';
import type { OpenZip } from './zip/open-zip';

/** A Word file as its reader sees it with all changes accepted; what that leaves out is listed. */
export async function readDocx(fileName: string, zip: OpenZip): Promise<Source> {
  const { lines, loose, ...read } = await readDocxLines(zip, newBudget(), 0);
  hintByLooks(lines);
  const gaps = loose.filter(({ item }) => item === undefined);
  const notes = gaps.map(({ kind, text, page }) => ({ kind, text, page, at: null }));
  return assembleSource(lines, { fileName, ...read, notes });
}

/** `depth`: how many files this one stands in. */
export async function readDocxLines(zip: OpenZip, budget: ChunkBudget, depth: number): Promise<ChunkLines> {
  const office = openPackage(zip);
  const main = await findMainPart(office);
  const body = await office.readXml(main);
  if (body === null) throw new Refusal('file_broken');
  const relationships = await office.relationshipsOf(main);
  const chunks = await readChunks(office, relationships, budget, depth, readDocxLines);
  const reading = await openReading(office, relationships, chunks, body);

  parseXml(body, 'w:body', (block) => readBlock(block, reading));
  endCarried(reading);
  await listDroppedParts(office, relationships, reading.dropped, reading.anchors);
  const { pictures, places, isCrowded } = await fetchPictures(office, reading.requests);
  if (isCrowded) reading.warnings.add('pictures_skipped');
  const lines = reading.lines.map((line) => ({
    ...line,
    pictures: line.pictures.map(({ offset, picture = -1 }) => ({
      offset,
      picture: places[picture]?.picture,
    })),
    notes: [
      ...(line.notes ?? []),
      ...line.pictures.flatMap(({ offset, picture = -1 }) => {
        const note = places[picture]?.note;
        return note ? [{ ...note, page: null, offset }] : [];
      }),
    ],
  }));
  const loose = reading.pending.map((note) => ({ ...note, offset: 0 }));
  return { lines, pictures, dropped: reading.dropped.list(), warnings: [...reading.warnings], loose };
}

async function openReading(
  office: OfficePackage,
  relationships: Relationship[],
  chunks: Map<string, ReadChunk>,
  body: string,
): Promise<DocxReading> {
  const partOf = async (type: string) => {
    const target = relationships.find((relationship) => relationship.type === type)?.target;
    return target ? office.readXml(target) : null;
  };
  const lists = readNumbering(await partOf('numbering'));
  return {
    styles: readStyles(await partOf('styles')),
    lists,
    counter: countLists(lists),
    targets: new Map(relationships.map(({ id, target }) => [id, target])),
    chunks,
    fields: new Fields(),
    dropped: new DroppedList(),
    anchors: new Map(),
    warnings: new Set(),
    requests: [],
    lines: [],
    pages: countPages(body),
    pending: [],
    carried: null,
  };
}
