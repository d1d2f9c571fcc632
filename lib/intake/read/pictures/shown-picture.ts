import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { isChanged, type PictureLook } from './picture-look';
import { pictureKind } from './picture-kind';
import { toSrgb } from './to-srgb';

const MAX_PIXELS = 40_000_000;
const TAKES_AT_MOST_SECONDS = 20;
const PAPER = '#ffffff';

/**
 * A picture as its document shows it, with nothing in it of what was cut away: its own bytes where it is shown as it is.
 * Null where that cannot be made of it.
 */
export async function shownPicture(bytes: Buffer, look: PictureLook): Promise<Buffer | null> {
  const kind = pictureKind(bytes);
  if (kind === 'taken' && !isChanged(look)) return bytes;
  if (kind === 'other') return isChanged(look) ? null : bytes;
  try {
    return await change(bytes, look);
  } catch {
    // A damaged or too large one is no reason to refuse the text, nor is it shown whole.
    return null;
  }
}

async function change(bytes: Buffer, look: PictureLook): Promise<Buffer> {
  const opened = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', page: 0 });
  const metadata = await opened.metadata();
  const upright = opened.timeout({ seconds: TAKES_AT_MOST_SECONDS }).autoOrient();
  const { data, info } = await toSrgb(upright, metadata)
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const cut = asPicture(data, info).extract(frameOf(info, look)).flop(look.flipsAcross).flip(look.flipsDown);
  const turned = look.turn % 360 === 0 ? cut : await turn(cut, look.turn);
  return metadata.format === 'jpeg'
    ? turned.flatten({ background: PAPER }).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer()
    : turned.png({ compressionLevel: 6 }).toBuffer();
}

async function turn(picture: Sharp, degrees: number): Promise<Sharp> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return asPicture(data, info).rotate(degrees, { background: PAPER });
}

function asPicture(data: Buffer, { width, height, channels }: OutputInfo): Sharp {
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: MAX_PIXELS });
}

/** What is cut away of a pixel takes the pixel: nothing of it is kept. */
function frameOf({ width, height }: OutputInfo, { left, top, right, bottom }: PictureLook) {
  const x = Math.ceil(Math.max(left, 0) * width - 0.01);
  const y = Math.ceil(Math.max(top, 0) * height - 0.01);
  return {
    left: x,
    top: y,
    width: Math.floor((1 - Math.max(right, 0)) * width + 0.01) - x,
    height: Math.floor((1 - Math.max(bottom, 0)) * height + 0.01) - y,
  };
}
