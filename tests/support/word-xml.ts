import { readFile } from '@/lib/intake/read/read-file';
import type { NoteKind, Source } from '@/lib/intake/source';
import { bareDocx } from './write-zip';

const OFFICE = 'http://schemas.openxmlformats.org';

/** The namespaces a body may use, declared on each of its blocks. */
export const WORD_NAMESPACES = [
  `xmlns:m="${OFFICE}/officeDocument/2006/math"`,
  `xmlns:mc="${OFFICE}/markup-compatibility/2006"`,
  `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${OFFICE}/drawingml/2006/main"`,
  `xmlns:c="${OFFICE}/drawingml/2006/chart"`,
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`,
  `xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:x="urn:example"',
].join(' ');

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inner: string, properties = '') =>
  `<w:p ${WORD_NAMESPACES}><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const step = (type: string, data = '') => `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
const instruct = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

/** A field; without a result where Word keeps none. */
export const field = (instruction: string, result?: string, data = '') =>
  step('begin', data) +
  instruct(instruction) +
  (result === undefined ? '' : step('separate') + result) +
  step('end');

/** One whose instruction is written out, with fields in it. */
export const fieldOf = (inner: string, result?: string) =>
  step('begin') + inner + (result === undefined ? '' : step('separate') + result) + step('end');
export { instruct };

export const mathRun = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
export const math = (inner: string) => `<m:oMath>${inner}</m:oMath>`;

export function readBody(
  body: string,
  rest: Omit<Parameters<typeof bareDocx>[0], 'body'> = {},
): Promise<Source> {
  return readFile({ fileName: '材料.docx', bytes: bareDocx({ body, ...rest }) });
}

/** The notes of a kind, each as what it says and the words it stands behind. */
export function noted({ notes, text }: Source, kind: NoteKind): string[] {
  return notes
    .filter((note) => note.kind === kind)
    .map((note) => `${text.slice(Math.max(0, (note.at ?? 0) - 2), note.at ?? 0)}|${note.text}`);
}
