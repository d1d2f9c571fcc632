import { AS_IT_IS } from '@/lib/intake/read/pictures/picture-look';
import { noteLoss } from './note-loss';
import type { DocxReading } from './docx-reading';

/** The lines of a chunk at its place; what could not be read is told of. */
export function placeChunk(id: string | undefined, reading: DocxReading): void {
  const chunk = reading.chunks.get(id ?? '');
  if (!chunk?.content) {
    noteLoss({ kind: 'part_unread', text: chunk?.name ?? '' }, reading, null);
    return;
  }
  const { lines, pictures, dropped, warnings, loose } = chunk.content;
  // A file that names the same part again and again would grow without end.
  reading.chunks.set(id ?? '', { ...chunk, content: null });
  const first = reading.requests.length;
  for (const read of pictures) {
    const { altText } = read;
    reading.requests.push({ part: null, altText, look: AS_IT_IS, hasEffects: false, read });
  }
  for (const line of lines) {
    reading.lines.push({
      ...line,
      pictures: line.pictures.map(({ offset, picture }) => ({
        offset,
        ...(picture === undefined ? {} : { picture: first + picture }),
      })),
    });
  }
  reading.pending.push(...loose);
  for (const item of dropped) reading.dropped.addItem(item);
  for (const warning of warnings) reading.warnings.add(warning);
}
