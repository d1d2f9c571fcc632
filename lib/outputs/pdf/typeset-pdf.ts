import path from 'node:path';
import { typesetApart, type TypesetJob } from './apart/typeset-apart';
import { declareAccessible } from './declare-accessible';
import { COVERING_FONTS, FONT_FOLDERS } from './fonts/font-files';
import { fontCoverage } from './fonts/font-coverage';
import { missingCharacters } from './fonts/missing-characters';
import type { PdfDate } from './pdf-date';
import type { PdfOutcome } from './pdf-outcome';
import { settable } from './settable';

/** What a file says of itself. `date`: when what it shows was made, never when the file was. */
export type PdfProperties = { title: string; author: string; keywords: string[]; date: PdfDate };

type ToSet = {
  template: string;
  properties: PdfProperties;
  /** What the template sets, by parts: a character that is missing is said to be in one of them. */
  data: object;
  pictures?: TypesetJob['pictures'];
  signal?: AbortSignal;
};

const TEMPLATES = 'lib/outputs/pdf/templates';
/** PDF/A for archives with all that PDF/UA asks: Typst refuses what is against either. */
const STANDARDS = ['a-2a', 'ua-1'];

/** @throws PdfFailed; the signal's reason, when it was cancelled */
export async function typesetPdf({
  template,
  properties,
  data,
  pictures = [],
  signal,
}: ToSet): Promise<PdfOutcome> {
  const cleaned: object = JSON.parse(settable(data));
  const characters = missingCharacters(cleaned, await fontCoverage(COVERING_FONTS));
  if (characters.length > 0) return { kind: 'missing_characters', characters };
  const job = {
    templates: path.resolve(/* turbopackIgnore: true */ TEMPLATES),
    main: template,
    data: settable({ ...data, properties }),
    fonts: FONT_FOLDERS,
    pictures,
    standards: STANDARDS,
  };
  const { bytes, ...rest } = await typesetApart(job, { signal });
  return { kind: 'pdf', bytes: declareAccessible(bytes), ...rest };
}
