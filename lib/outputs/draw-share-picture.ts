import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { typesetApart, type TypesetOptions } from './pdf/apart/typeset-apart';
import { COVERING_FONTS, FONT_FOLDERS } from './pdf/fonts/font-files';
import { fontCoverage } from './pdf/fonts/font-coverage';
import { missingCharacters } from './pdf/fonts/missing-characters';
import { settable } from './pdf/settable';

/** What a share picture shows. `lines`: of the headline, each in phrases that stay whole; `year`: '' on the site's own. */
export type ShareWords = { lines: string[][]; year: string; site: string; foot: string };

export const SHARE_SIZE = { width: 1200, height: 630 } as const;

const TEMPLATES = 'lib/outputs/pdf/templates';
const TEMPLATE = 'share.typ';
/** The longest headline of any article is shorter; more would be too small to read. */
const LONGEST = 160;

let template: string | undefined;

/** Two pictures of one key are the same bytes. */
export function shareKey(words: ShareWords): string {
  template ??= readFileSync(
    path.join(/* turbopackIgnore: true */ process.cwd(), TEMPLATES, TEMPLATE),
    'utf8',
  );
  return createHash('sha256')
    .update(JSON.stringify([template, SHARE_SIZE, words]))
    .digest('hex');
}

/** Whether it can be drawn: some letters no font has, and a picture with a box in it is none. */
export async function isDrawable(words: ShareWords): Promise<boolean> {
  const length = words.lines.flat().join('').length;
  if (length === 0 || length > LONGEST) return false;
  return missingCharacters(words, await fontCoverage(COVERING_FONTS)).length === 0;
}

/** PNG of 1200 × 630. @throws PdfFailed */
export async function drawSharePicture(
  words: ShareWords,
  options?: Pick<TypesetOptions, 'isBehind'>,
): Promise<Buffer> {
  const job = {
    templates: path.resolve(/* turbopackIgnore: true */ TEMPLATES),
    main: TEMPLATE,
    data: settable(words),
    fonts: FONT_FOLDERS,
    pictures: [],
    standards: [],
  };
  const { bytes } = await typesetApart(job, options);
  const { width, height } = SHARE_SIZE;
  return sharp(bytes, { density: 72 })
    .resize(width, height, { fit: 'fill' })
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}
