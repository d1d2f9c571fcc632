import { createCipheriv, randomBytes } from 'node:crypto';
import { deriveKeys, headerCheck, type Keys } from './derive-keys';
import { CIPHER, FRAME_BYTES, SALT_BYTES, frameNonce } from './sealed-frames';
import { inPieces } from './in-pieces';
import { MAGIC } from './sealed-magic.mjs';

/** Encrypts bytes as they come; the form is in sealed-frames.ts. */
export async function* seal(chunks: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const header = Buffer.concat([MAGIC, salt]);
  const keys = await deriveKeys(passphrase, salt);
  yield header;
  yield headerCheck(keys, header);
  let number = 0;
  let waiting: Buffer | undefined;
  // Which frame is the last is known when there is none after it.
  for await (const piece of inPieces(chunks, FRAME_BYTES)) {
    if (waiting) yield frame(keys, waiting, number++, false);
    waiting = piece;
  }
  yield frame(keys, waiting ?? Buffer.alloc(0), number, true);
}

function frame({ encryption }: Keys, piece: Buffer, number: number, isLast: boolean): Buffer {
  const cipher = createCipheriv(CIPHER, encryption, frameNonce(number, isLast));
  const sealed = Buffer.concat([cipher.update(piece), cipher.final()]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(sealed.length);
  return Buffer.concat([length, sealed, cipher.getAuthTag()]);
}
