import { MAX_PICTURES, MAX_PICTURES_BYTES, MAX_PICTURE_BYTES } from '@/lib/intake/read/limits';
import type { SourcePicture } from '@/lib/intake/source';

/** Pictures written into a page itself; those elsewhere are not fetched. */
export class HtmlPictures {
  readonly pictures: SourcePicture[] = [];
  hasSkipped = false;
  private left = MAX_PICTURES_BYTES;

  /** The picture's place among those kept; undefined when it was not. */
  add(attributes: Record<string, string>): number | undefined {
    const [, type, data] = /^data:image\/([\w.+-]+);base64,([^]*)$/i.exec(attributes['src'] ?? '') ?? [];
    const size = ((data?.length ?? 0) * 3) / 4;
    const isTooMuch = size > Math.min(MAX_PICTURE_BYTES, this.left) || this.pictures.length >= MAX_PICTURES;
    if (type === undefined || data === undefined || isTooMuch) {
      this.hasSkipped = true;
      return undefined;
    }
    const bytes = Buffer.from(data, 'base64');
    this.left -= bytes.byteLength;
    const fileName = `picture${this.pictures.length + 1}.${type.replace(/\+.*$/, '')}`;
    return this.pictures.push({ fileName, bytes, altText: attributes['alt'] ?? '' }) - 1;
  }
}
