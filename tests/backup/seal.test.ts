import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { seal } from '@/lib/backup/seal';
import { CHECK_BYTES, FRAME_BYTES, HEADER_BYTES, TAG_BYTES } from '@/lib/backup/sealed-frames';
import { MAGIC } from '@/lib/backup/sealed-magic.mjs';
import { unseal } from '@/lib/backup/unseal';

const PASSPHRASE = '山高月小，水落石出';
const FRAME = 4 + FRAME_BYTES + TAG_BYTES;

const sealed = (bytes: Buffer, passphrase = PASSPHRASE) =>
  buffer(Readable.from(seal(Readable.from([bytes]), passphrase)));
const opened = (bytes: Buffer, passphrase = PASSPHRASE) =>
  buffer(Readable.from(unseal(Readable.from([bytes]), passphrase)));

const plain = randomBytes(2 * FRAME_BYTES + 1000);
let whole: Buffer;
beforeAll(async () => {
  whole = await sealed(plain);
});

test.each([0, 1, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1, 3 * FRAME_BYTES])(
  '%i bytes come back as they were',
  async (size) => {
    const bytes = randomBytes(size);
    expect((await opened(await sealed(bytes))).equals(bytes)).toBe(true);
  },
);

test('nothing of the text can be read in it, and no two are alike', async () => {
  const text = Buffer.from('云溪区委统战部'.repeat(50));
  const [one, other] = [await sealed(text), await sealed(text)];
  expect(one.includes(text.subarray(0, 21))).toBe(false);
  expect(one.subarray(MAGIC.length).equals(other.subarray(MAGIC.length))).toBe(false);
});

test('a passphrase is the same however its letters are composed', async () => {
  const bytes = await sealed(Buffer.from('x'), 'caf\u00e9');
  expect((await opened(bytes, 'cafe\u0301')).toString()).toBe('x');
});

test('another passphrase is said to be wrong, not the file damaged', async () => {
  await expect(opened(whole, '山高月小')).rejects.toMatchObject({ fault: 'wrong_passphrase' });
});

test('a changed byte is found, wherever it is', async () => {
  const places = [HEADER_BYTES + 2, HEADER_BYTES + 10, HEADER_BYTES + FRAME + 500, whole.length - 1];
  for (const place of places) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
    await expect(opened(changed), String(place)).rejects.toMatchObject({ fault: 'damaged' });
  }
  const salt = Buffer.from(whole);
  salt.writeUInt8(salt.readUInt8(MAGIC.length) ^ 1, MAGIC.length);
  await expect(opened(salt)).rejects.toMatchObject({ fault: 'wrong_passphrase' });
});

test('an end that is cut off is found, also where a frame ends', async () => {
  const ends = [
    HEADER_BYTES - CHECK_BYTES,
    HEADER_BYTES,
    HEADER_BYTES + FRAME,
    HEADER_BYTES + 2 * FRAME,
    whole.length - 3,
  ];
  for (const end of ends)
    await expect(opened(whole.subarray(0, end)), String(end)).rejects.toMatchObject({ fault: 'damaged' });
});

test('frames that changed places, one that is missing and bytes after the end are found', async () => {
  const frame = (number: number) =>
    whole.subarray(HEADER_BYTES + number * FRAME, HEADER_BYTES + (number + 1) * FRAME);
  const header = whole.subarray(0, HEADER_BYTES);
  const forged = [
    [header, frame(1), frame(0), frame(2)],
    [header, frame(0), frame(2)],
    [header, frame(0), frame(1), frame(1), frame(2)],
    [whole, Buffer.from([0])],
    [whole, frame(2)],
  ];
  for (const parts of forged)
    await expect(opened(Buffer.concat(parts))).rejects.toMatchObject({ fault: 'damaged' });
});
