import { MAGIC } from './sealed-magic.mjs';

/**
 * How an encrypted backup lies in its file: a header (MAGIC, a salt of 16 bytes, a check of 16), then frames of
 * AES-256-GCM. A frame is its length (4 bytes), that many bytes and a tag of 16. All are FRAME_BYTES long but the last,
 * which may be shorter. The nonce is the frame's number (11 bytes) and 1 for the last or 0, so that frames that are
 * missing, moved or cut off the end do not open.
 */
export const SALT_BYTES = 16;
export const CHECK_BYTES = 16;
export const HEADER_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES;
export const FRAME_BYTES = 64 * 1024;
export const TAG_BYTES = 16;
export const CIPHER = 'aes-256-gcm';

export function frameNonce(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(number), 3);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}
