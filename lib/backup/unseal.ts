import { createDecipheriv, timingSafeEqual } from 'node:crypto';
import { BackupFailed } from './backup-failed';
import { deriveKeys, headerCheck, type Keys } from './derive-keys';
import { CHECK_BYTES, CIPHER, FRAME_BYTES, HEADER_BYTES, TAG_BYTES, frameNonce } from './sealed-frames';
import { MAGIC } from './sealed-magic.mjs';

/**
 * Decrypts what `seal` made, frame by frame.
 * @throws BackupFailed wrong_passphrase; damaged where a byte was changed, a frame is missing or moved, or the end is
 */
export async function* unseal(chunks: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const bytes = new Bytes(chunks[Symbol.asyncIterator]());
  const header = await bytes.take(HEADER_BYTES);
  const told = header.subarray(0, -CHECK_BYTES);
  const keys = await deriveKeys(passphrase, told.subarray(MAGIC.length));
  if (!timingSafeEqual(headerCheck(keys, told), header.subarray(-CHECK_BYTES)))
    throw new BackupFailed('wrong_passphrase', {});
  for (let number = 0, isLast = false; !isLast; number++) {
    const length = (await bytes.take(4)).readUInt32BE();
    if (length > FRAME_BYTES) throw cut(`frame ${number}`);
    const sealed = await bytes.take(length + TAG_BYTES);
    isLast = await bytes.isAtEnd();
    yield open(keys, sealed, number, isLast);
  }
}

function open({ encryption }: Keys, sealed: Buffer, number: number, isLast: boolean): Buffer {
  const decipher = createDecipheriv(CIPHER, encryption, frameNonce(number, isLast), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw cut(`frame ${number}`);
  }
}

const cut = (detail: string) => new BackupFailed('damaged', { detail });

/** So many bytes at a time of what comes in chunks. */
class Bytes {
  private held = Buffer.alloc(0);

  constructor(private readonly chunks: AsyncIterator<Uint8Array>) {}

  async take(size: number): Promise<Buffer> {
    while (this.held.length < size && (await this.more()));
    if (this.held.length < size) throw cut('end of file');
    const taken = this.held.subarray(0, size);
    this.held = this.held.subarray(size);
    return taken;
  }

  async isAtEnd(): Promise<boolean> {
    while (this.held.length === 0 && (await this.more()));
    return this.held.length === 0;
  }

  private async more(): Promise<boolean> {
    const { value, done } = await this.chunks.next();
    if (done) return false;
    this.held = Buffer.concat([this.held, value]);
    return true;
  }
}
