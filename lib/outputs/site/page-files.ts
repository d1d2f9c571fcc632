import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { ENCODINGS, FILE_ENDING, hashOf, type Encoding, type PackedPage } from './pack-page';
import { pageFile, siteDirectory } from './site-page';
import { writeAside } from './write-aside';

const plain: Record<Encoding, (bytes: Buffer) => Promise<Uint8Array>> = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
  identity: async (bytes) => bytes,
};

/** Puts a page's files in their place, each whole or not at all. */
export async function writePageFiles(sitePath: string, { encodings }: PackedPage): Promise<void> {
  const file = path.join(siteDirectory(), pageFile(sitePath));
  await mkdir(path.dirname(file), { recursive: true });
  await Promise.all(
    ENCODINGS.map((encoding) => writeAside(file + FILE_ENDING[encoding], encodings[encoding])),
  );
}

/** A page's bytes as kept in the encoding; null when they are missing, or not those of the hash. */
export async function readPageFile(
  sitePath: string,
  encoding: Encoding,
  hash: string,
): Promise<Buffer | null> {
  try {
    const bytes = await readFile(path.join(siteDirectory(), pageFile(sitePath)) + FILE_ENDING[encoding]);
    return hashOf(await plain[encoding](bytes)) === hash ? bytes : null;
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}

/** Missing, or no compressed file at all. */
function isUnreadable(error: unknown): boolean {
  const code = String((error as NodeJS.ErrnoException).code);
  return code === 'ENOENT' || code === 'ENOTDIR' || /^(Z_|ERR_)/.test(code) || code.includes('BROTLI');
}

export async function removePageFiles(sitePath: string): Promise<void> {
  const file = path.join(siteDirectory(), pageFile(sitePath));
  await Promise.all(ENCODINGS.map((encoding) => rm(file + FILE_ENDING[encoding], { force: true })));
}
