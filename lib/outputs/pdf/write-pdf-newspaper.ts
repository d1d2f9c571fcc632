import type { LaidOutPage } from '@/lib/newspaper/layout/lay-out-page';
import { MARKS } from '@/lib/newspaper/layout/papers';
import type { Placed } from '@/lib/newspaper/layout/placed';
import type { ReadPicture } from '@/lib/outputs/output-source';
import type { PdfOutcome } from './pdf-outcome';
import { typesetPdf, type PdfProperties } from './typeset-pdf';

type Request = {
  properties: PdfProperties;
  readPicture: ReadPicture;
  /** For the printer: with room for what is cut off, and marks where. */
  hasMarks: boolean;
  signal?: AbortSignal;
};

/**
 * A page as it was laid out: a line that is not as wide as was decided is an error, never an overprint.
 * @throws PdfFailed; RangeError where something had no room; the signal's reason, when it was cancelled
 */
export async function writePdfNewspaper(
  page: LaidOutPage,
  { properties, readPicture, hasMarks, signal }: Request,
): Promise<PdfOutcome> {
  if (!page.fit.isWhole) throw new RangeError('a page on which not everything has room');
  const pictures = await placedPictures(page.placed, readPicture);
  const { width, height, strokes, grounds } = page;
  return typesetPdf({
    template: 'newspaper.typ',
    properties,
    data: {
      width,
      height,
      marks: hasMarks ? MARKS : 0,
      strokes,
      grounds,
      placed: page.placed.map((one) =>
        one.kind === 'picture' ? { ...one, path: pictures.get(one.hash ?? '')?.path ?? null } : one,
      ),
      // A level is never left out, even where no article has a headline.
      subheadLevel: page.placed.some((one) => one.kind === 'text' && one.role === 'headline') ? 2 : 1,
    },
    pictures: [...pictures.values()],
    signal,
  });
}

async function placedPictures(placed: readonly Placed[], readPicture: ReadPicture) {
  const found = new Map<string, { path: string; bytes: Buffer }>();
  for (const one of placed) {
    if (one.kind !== 'picture' || one.hash === null || found.has(one.hash)) continue;
    const picture = await readPicture(one.hash);
    if (picture) found.set(one.hash, { path: `/pictures/${one.hash}.jpg`, bytes: picture.bytes });
  }
  return found;
}
