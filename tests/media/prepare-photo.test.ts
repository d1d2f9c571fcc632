import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { preparePhoto } from '@/lib/media/prepare-photo';
import { drawJpeg } from '../support/pictures';

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });

/** A PNG whose header says it is this large. */
function claiming(width: number, height: number, png: Buffer): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

test('a large photo is brought down to 2400 pixels and kept in three widths', async () => {
  const photo = await preparePhoto(await drawJpeg({ width: 3000, height: 2000 }));
  expect(photo).toMatchObject({ width: 2400, height: 1600 });
  const sizes = await Promise.all([...photo.derived.values()].map((bytes) => sharp(bytes).metadata()));
  expect(sizes.map(({ format, width }) => [format, width])).toEqual([
    ['webp', 480],
    ['webp', 960],
    ['webp', 1600],
  ]);
});

test('a small one is never enlarged', async () => {
  const photo = await preparePhoto(await drawJpeg({ width: 300, height: 200 }));
  expect(photo).toMatchObject({ width: 300, height: 200 });
  for (const bytes of photo.derived.values()) expect((await sharp(bytes).metadata()).width).toBe(300);
});

test('place, camera and names are gone; the picture stands upright', async () => {
  const exif = { IFD0: { Artist: '张三', Make: 'Camera' }, IFD3: { GPSLatitude: '30/1 15/1 0/1' } };
  const bytes = await sharp(await drawJpeg({ width: 400, height: 200 }))
    .withMetadata({ orientation: 6 })
    .withExifMerge(exif)
    .toBuffer();
  const before = await sharp(bytes).metadata();
  expect(before.exif && before.orientation).toBe(6);

  const photo = await preparePhoto(bytes);
  expect(photo).toMatchObject({ width: 200, height: 400 });
  for (const kept of [photo.master, ...photo.derived.values()]) {
    const { exif: left, icc, xmp, iptc, orientation } = await sharp(kept).metadata();
    expect([left, icc, xmp, iptc, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  }
});

test('a picture in another colour space comes out in sRGB', async () => {
  const bytes = await sharp(await drawJpeg())
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer();
  expect((await sharp(bytes).metadata()).space).toBe('cmyk');
  const photo = await preparePhoto(bytes);
  expect(await sharp(photo.master).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
});

test('what is transparent becomes white', async () => {
  const photo = await preparePhoto(await blank(10, 10).png().toBuffer());
  const { channels } = await sharp(photo.master).stats();
  expect(channels.map((channel) => channel.min)).toEqual([255, 255, 255]);
});

test.each(['png', 'webp', 'jpeg'] as const)('a %s picture is taken', async (format) => {
  const bytes = await sharp(await drawJpeg())
    .toFormat(format)
    .toBuffer();
  expect((await sharp((await preparePhoto(bytes)).master).metadata()).format).toBe('jpeg');
});

test('the same bytes always have the same hash', async () => {
  const bytes = await drawJpeg();
  expect((await preparePhoto(bytes)).hash).toBe((await preparePhoto(bytes)).hash);
});

describe('refused is', () => {
  const refusal = (photo: string) => ({ code: 'invalid', fields: { photo } });

  test.each([
    ['a GIF', () => blank(10, 10).gif().toBuffer()],
    ['a TIFF', () => blank(10, 10).tiff().toBuffer()],
    ['an AVIF', () => blank(16, 16).avif().toBuffer()],
    ['an SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a text', async () => Buffer.from('只是文字')],
    ['nothing at all', async () => Buffer.alloc(0)],
  ])('%s, whatever its name', async (_, draw) => {
    await expect(preparePhoto(await draw())).rejects.toMatchObject(refusal('photo_format'));
  });

  test('a moving picture', async () => {
    const frames = Buffer.alloc(10 * 20 * 3, 80);
    frames.fill(200, 10 * 10 * 3);
    const bytes = await sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    await expect(preparePhoto(bytes)).rejects.toMatchObject(refusal('photo_animated'));
  });

  test('a small file that unfolds into too many pixels', async () => {
    const bytes = claiming(10_000, 8_100, await blank(10, 10).png().toBuffer());
    await expect(preparePhoto(bytes)).rejects.toMatchObject(refusal('photo_too_many_pixels'));
  });

  test('a file over 30 MB, before it is looked at', async () => {
    const bytes = Buffer.concat([await drawJpeg(), Buffer.alloc(30 * 1024 * 1024)]);
    await expect(preparePhoto(bytes)).rejects.toMatchObject(refusal('photo_too_large'));
  });

  test('a picture cut short', async () => {
    const whole = await drawJpeg({ width: 800, height: 800 });
    await expect(preparePhoto(whole.subarray(0, whole.length / 2))).rejects.toMatchObject(
      refusal('photo_unreadable'),
    );
  });

  test('a script behind the first bytes of a picture', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      Buffer.from('<script>alert(1)</script>'),
    ]);
    await expect(preparePhoto(bytes)).rejects.toMatchObject(refusal('photo_unreadable'));
  });
});

describe('a plain colour stays itself', () => {
  const RED = { r: 200, g: 30, b: 30 };
  const solid = (background = RED) => sharp({ create: { width: 64, height: 64, channels: 3, background } });
  const colourOf = async (bytes: Buffer) => {
    const { master } = await preparePhoto(bytes);
    const { data, info } = await sharp(master).raw().toBuffer({ resolveWithObject: true });
    const start = (32 * info.width + 32) * info.channels;
    return [...data.subarray(start, start + 3)];
  };
  const wide = (depth: 'srgb' | 'rgb16') => solid().toColourspace(depth).withIccProfile('p3');

  test.each([
    ['of eight bits', () => solid().png()],
    ['of sixteen bits', () => solid().toColourspace('rgb16').png()],
    ['in a wide gamut', () => wide('srgb').png()],
    ['in a wide gamut of sixteen bits', () => wide('rgb16').png()],
    ['in a wide gamut, as a phone writes it', () => wide('srgb').jpeg({ quality: 98 })],
    ['with a palette', () => solid().png({ palette: true })],
    ['interlaced', () => solid().png({ progressive: true })],
    ['with an alpha channel', () => solid().ensureAlpha().toColourspace('rgb16').png()],
  ])('%s', async (_, draw) => {
    const colour = await colourOf(await draw().toBuffer());
    [RED.r, RED.g, RED.b].forEach((part, index) => {
      expect(Math.abs((colour[index] ?? 0) - part)).toBeLessThanOrEqual(2);
    });
  });

  test.each([
    ['grey', () => solid({ r: 120, g: 120, b: 120 }).toColourspace('b-w').png()],
    ['grey of sixteen bits', () => solid({ r: 120, g: 120, b: 120 }).toColourspace('grey16').png()],
  ])('%s', async (_, draw) => {
    const colour = await colourOf(await draw().toBuffer());
    for (const part of colour) expect(Math.abs(part - 120)).toBeLessThanOrEqual(2);
  });

  test('for printing, near to what a press makes of it', async () => {
    const printed = solid().toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 98 });
    const [red = 0, green = 0, blue = 0] = await colourOf(await printed.toBuffer());
    expect([red > 190, green < 45, blue < 45]).toEqual([true, true, true]);
  });
});
