import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { dataDirectory } from '@/lib/env';
import { drawSharePicture } from '@/lib/outputs/draw-share-picture';
import type { SharePicture } from './share-pictures';
import { writeAside } from './write-aside';

const KEPT = /^[0-9a-f]{64}\.png$/;

/** Drawn anew whenever they are lost: no backup holds them. */
export function shareDirectory(): string {
  return path.join(dataDirectory(), 'share');
}

/** Drawn for one export; more would hold it up, and are drawn by the server behind it. */
const MOST_DRAWN = 100;

/** Of these pictures what an export can take along: those that are there, and a few more that are drawn for it. */
export async function picturesToExport(pictures: readonly SharePicture[]): Promise<SharePicture[]> {
  const kept = await keptPictures();
  let drawn = 0;
  return pictures.filter(({ key }) => kept.has(key) || drawn++ < MOST_DRAWN);
}

const drawing = new Map<string, Promise<Buffer>>();

/** The picture's bytes, drawn when they are asked for the first time. @throws PdfFailed */
export async function sharePictureFile(
  picture: SharePicture,
  options?: Parameters<typeof drawSharePicture>[1],
): Promise<Buffer> {
  const { key } = picture;
  const kept = await readKept(key);
  if (kept) return kept;
  const begun = drawing.get(key) ?? draw(picture, options).finally(() => drawing.delete(key));
  drawing.set(key, begun);
  return begun;
}

async function draw(
  { key, words }: SharePicture,
  options?: Parameters<typeof drawSharePicture>[1],
): Promise<Buffer> {
  const bytes = await drawSharePicture(words, options);
  await mkdir(shareDirectory(), { recursive: true });
  await writeAside(fileOf(key), bytes);
  return bytes;
}

function fileOf(key: string): string {
  return path.join(shareDirectory(), `${key}.png`);
}

/** A PNG ends with its last chunk: one that a crash left half-written is drawn anew. */
async function readKept(key: string): Promise<Buffer | null> {
  const bytes = await readFile(fileOf(key)).catch(() => null);
  return bytes?.subarray(-8, -4).toString('latin1') === 'IEND' ? bytes : null;
}

/** Keys of those that are there. */
export async function keptPictures(): Promise<Set<string>> {
  const names = await readdir(shareDirectory()).catch(() => []);
  return new Set(names.filter((name) => KEPT.test(name)).map((name) => name.slice(0, -'.png'.length)));
}

export async function removePicture(key: string): Promise<void> {
  await rm(fileOf(key), { force: true });
}
