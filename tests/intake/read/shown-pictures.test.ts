import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readFile } from '@/lib/intake/read/read-file';
import { bareDocx } from '@/tests/support/write-zip';

const OFFICE = 'http://schemas.openxmlformats.org';
const SPACES =
  `xmlns:a="${OFFICE}/drawingml/2006/main" xmlns:pic="${OFFICE}/drawingml/2006/picture" ` +
  'xmlns:v="urn:schemas-microsoft-com:vml"';

/** Four quarters: red, green over blue, white. */
async function quarters(format: 'png' | 'jpeg' | 'gif' = 'png', orientation?: number): Promise<Buffer> {
  const of = (background: string, left: number, top: number) => ({
    input: { create: { width: 40, height: 40, channels: 3 as const, background } },
    left,
    top,
  });
  const drawn = sharp({ create: { width: 80, height: 80, channels: 3, background: '#fff' } }).composite([
    of('#f00', 0, 0),
    of('#0f0', 40, 0),
    of('#00f', 0, 40),
  ]);
  const picture = sharp(await drawn.png().toBuffer());
  if (orientation !== undefined) picture.withMetadata({ orientation });
  return picture
    .toFormat(format, format === 'jpeg' ? { quality: 100, chromaSubsampling: '4:4:4' } : {})
    .toBuffer();
}

const drawn = (fill: string, frame = '', effects = '') =>
  `<w:p><w:r><w:drawing ${SPACES}><pic:pic><pic:blipFill><a:blip r:embed="p1">${effects}</a:blip>${fill}</pic:blipFill>` +
  `<pic:spPr><a:xfrm ${frame}/></pic:spPr></pic:pic></w:drawing></w:r></w:p>`;
const oldStyle = (image: string, style = '') =>
  `<w:p><w:r><w:pict ${SPACES}><v:shape style="width:80pt;${style}"><v:imagedata r:id="p1" ${image}/></v:shape></w:pict></w:r></w:p>`;

const read = (body: string, content: Buffer, name = 'image1.png') =>
  readFile({
    fileName: '民政局.docx',
    bytes: bareDocx({
      body: `<w:p><w:r><w:t>新建助餐点。</w:t></w:r></w:p>${body}`,
      relationships: `<Relationship Id="p1" Type="${OFFICE}/officeDocument/2006/relationships/image" Target="media/${name}"/>`,
      parts: [{ name: `word/media/${name}`, content }],
    }),
  });

const LETTERS = new Map([
  ['255,0,0', '红'],
  ['0,255,0', '绿'],
  ['0,0,255', '蓝'],
  ['255,255,255', '白'],
]);

/** The colours of its corners, and its size. */
async function cornersOf(bytes: Uint8Array | undefined): Promise<string> {
  if (!bytes) return 'none';
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (y * info.width + x) * info.channels;
    const colour = [...data.subarray(start, start + 3)].map((part) => (part > 127 ? 255 : 0)).join();
    return LETTERS.get(colour) ?? '？';
  };
  const [right, bottom] = [info.width - 2, info.height - 2];
  return `${at(1, 1)}${at(right, 1)}${at(1, bottom)}${at(right, bottom)} ${info.width}×${info.height}`;
}

describe('a picture comes in as its document shows it', () => {
  test.each([
    ['whole', drawn(''), '红绿蓝白 80×80'],
    ['its right half cut away', drawn('<a:srcRect r="50000"/>'), '红红蓝蓝 40×80'],
    ['cut on every side', drawn('<a:srcRect l="25000" t="12500" r="50%" b="50000"/>'), '红红红红 20×30'],
    ['with a margin around it', drawn('<a:srcRect l="-20000" r="-5000"/>'), '红绿蓝白 80×80'],
    ['larger than its frame', drawn('<a:stretch><a:fillRect b="-100000"/></a:stretch>'), '红绿红绿 80×40'],
    ['turned a quarter', drawn('', 'rot="5400000"'), '蓝红白绿 80×80'],
    ['turned over', drawn('', 'flipH="1"'), '绿红白蓝 80×80'],
    ['upside down', drawn('', 'flipV="true"'), '蓝白红绿 80×80'],
    ['cut, then turned', drawn('<a:srcRect b="50000"/>', 'rot="16200000"'), '绿绿红红 40×80'],
    ['cut in the old style', oldStyle('cropleft="32768f" cropbottom="50%"'), '绿绿绿绿 40×40'],
    ['turned in the old style', oldStyle('', 'rotation:180'), '白蓝绿红 80×80'],
    ['turned over in the old style', oldStyle('croptop=".5"', 'flip:x'), '白蓝白蓝 80×40'],
  ])('%s', async (_, body, corners) => {
    const source = await read(body, await quarters());
    expect(await cornersOf(source.pictures[0]?.bytes)).toBe(corners);
    expect(source.notes).toEqual([]);
  });

  test('upright before it is cut', async () => {
    const source = await read(drawn('<a:srcRect r="50000"/>'), await quarters('jpeg', 6));
    expect(await cornersOf(source.pictures[0]?.bytes)).toBe('蓝蓝白白 40×80');
  });

  test('twice where it is shown in two ways', async () => {
    const body = drawn('<a:srcRect r="50000"/>') + drawn('<a:srcRect l="50000"/>');
    const { pictures } = await read(body, await quarters());
    expect(await Promise.all(pictures.map(({ bytes }) => cornersOf(bytes)))).toEqual([
      '红红蓝蓝 40×80',
      '绿绿白白 40×80',
    ]);
  });

  test('as a picture we take, where it is one of another kind', async () => {
    const source = await read(drawn(''), await quarters('gif'), 'image1.gif');
    expect(await cornersOf(source.pictures[0]?.bytes)).toBe('红绿蓝白 80×80');
    expect((await sharp(source.pictures[0]?.bytes).metadata()).format).toBe('png');
  });
});

test('of a picture that cannot be cut nothing is kept, and its place is told', async () => {
  const emf = Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(100)]);
  const source = await read(drawn('<a:srcRect r="50000"/>'), emf, 'image1.emf');
  expect(source.pictures).toEqual([]);
  expect(source.notes).toEqual([{ kind: 'picture_format', text: 'image1.emf', page: null, at: 7 }]);
  expect(source.warnings).toEqual([]);
});

test('other colours than its own are told', async () => {
  const source = await read(drawn('', '', '<a:grayscl/>'), await quarters());
  expect(source.notes.map(({ kind }) => kind)).toEqual(['picture_effects']);
});
