import { ImageRun, Paragraph } from 'docx';
import type { OutputPhoto } from '@/lib/outputs/output-blocks';
import type { Picture } from '@/lib/outputs/output-source';
import { printable } from './printable';
import { LINE_PITCH } from './word-measures';
import { plainRun } from './word-runs';

const PIXEL = 15; // twips: 96 to the inch
const MAX_LINES = 9;

/** A photo with its caption and credit under it; without its picture, these alone. */
export function wordPhoto(
  photo: OutputPhoto,
  picture: Picture | null,
  { number, width }: { number: number; width: number },
): Paragraph[] {
  const words = [photo.caption, photo.credit].filter((text) => text !== '').join('\u3000');
  const caption = words === '' ? [] : [new Paragraph({ style: 'Caption', children: [plainRun(words)] })];
  if (!picture) return caption;
  const image = new ImageRun({
    type: 'jpg',
    data: picture.bytes,
    transformation: fitted(picture, width),
    altText: {
      id: String(number),
      name: `Picture ${number}`,
      title: '',
      description: printable(photo.alt || photo.caption),
    },
  });
  return [new Paragraph({ style: 'Figure', keepNext: caption.length > 0, children: [image] }), ...caption];
}

/** In pixels of 1/96 inch: as wide as the text, nine lines high, and never larger than it is. */
export function fitted({ width, height }: Pick<Picture, 'width' | 'height'>, most: number) {
  const scale = Math.min(1, most / PIXEL / width, (MAX_LINES * LINE_PITCH) / PIXEL / height);
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
