import { createHash } from 'node:crypto';

const NEWLINE = 0x0a;

export type Sum = { bytes: number; lines: number; sha256: string };

/** Passes bytes on as they come and knows, when they have all gone by, how many they were, their lines and SHA-256. */
export class Summed {
  private readonly hash = createHash('sha256');
  private bytes = 0;
  private lines = 0;

  async *pass(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      this.hash.update(buffer);
      this.bytes += buffer.length;
      for (let at = buffer.indexOf(NEWLINE); at >= 0; at = buffer.indexOf(NEWLINE, at + 1)) this.lines += 1;
      yield buffer;
    }
  }

  sum(): Sum {
    return { bytes: this.bytes, lines: this.lines, sha256: this.hash.digest('hex') };
  }
}
