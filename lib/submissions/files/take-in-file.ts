import { readFile as readBytes } from 'node:fs/promises';
import { Invalid } from '@/lib/domain/errors';
import { hasUnreadPictures } from '@/lib/intake/has-unread-pictures';
import { readApart } from '@/lib/intake/apart/read-apart';
import { notesOf } from '@/lib/intake/notes-of';
import type { SourceNote } from '@/lib/intake/source';
import { storable } from '@/lib/domain/text/storable';
import { preparePhoto } from '@/lib/media/prepare-photo';
import { writePhoto } from '@/lib/media/write-photo';
import type { SubmissionFileKind } from '@/lib/db/generated/client';
import type { FileToTakeIn } from '@/lib/submissions/input';
import { fileNameOf } from './file-name';
import { beginsAsPicture } from './begins-as-picture';
import { keepFile } from './keep-file';

export type TakenPhoto = { hash: string; width: number; height: number; byteSize: number };

export type TakenFile = {
  kind: SubmissionFileKind;
  fileName: string;
  byteSize: number;
  hash: string;
  text: string;
  notes: SourceNote[];
  caption: string;
  credit: string;
  photo: TakenPhoto | null;
  /** Of a document: the pictures that can be read from it, and whether it holds others. */
  pictures: { count: number; hasUnread: boolean } | null;
};

/**
 * Reads a received file and puts it in its place as it came; of a picture also a copy with nothing in it but the
 * picture, for the article.
 * @throws Invalid with the reason at `photo` or `file`, see preparePhoto and readFile; nothing of it is kept then
 */
export async function takeInFile(file: FileToTakeIn): Promise<TakenFile> {
  const fileName = fileNameOf(file.fileName);
  const { received, caption, credit } = file;
  if (received === null) throw new Invalid({ file: 'file_too_large' });
  const { path, byteSize, hash } = received;
  const bytes = await readBytes(path);
  const content = beginsAsPicture(bytes, fileName)
    ? { kind: 'photo' as const, text: '', notes: [], photo: await takePhoto(bytes), pictures: null }
    : { kind: 'document' as const, ...(await readDocument(fileName, bytes)), photo: null };
  await keepFile(received);
  return { fileName, byteSize, hash, caption, credit, ...content };
}

async function takePhoto(bytes: Buffer): Promise<TakenPhoto> {
  const photo = await preparePhoto(bytes);
  await writePhoto(photo);
  const { hash, width, height } = photo;
  return { hash, width, height, byteSize: photo.master.byteLength };
}

async function readDocument(
  fileName: string,
  bytes: Buffer,
): Promise<Pick<TakenFile, 'text' | 'notes' | 'pictures'>> {
  const source = await readApart({ fileName, bytes });
  const { text, pictures } = source;
  return {
    text: storable(text),
    notes: notesOf(source).map((note) => ({ ...note, text: storable(note.text) })),
    pictures: { count: pictures.length, hasUnread: hasUnreadPictures(source) },
  };
}
