import { MAX_XML_BYTES } from '@/lib/intake/read/limits';
import { refuseMacros } from '@/lib/intake/read/refuse-macros';
import { Refusal } from '@/lib/intake/read/unreadable-file';
import { decodeXml } from '@/lib/intake/read/xml/decode-xml';
import { parseXml } from '@/lib/intake/read/xml/parse-xml';
import type { XmlNode } from '@/lib/intake/read/xml/xml-node';
import { openZip, type OpenZip } from '@/lib/intake/read/zip/open-zip';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

/**
 * The first sheet of an .xlsx file as text: what its cells show where they hold text, a formula's last result, dates
 * as the numbers they are.
 * @throws Refusal
 */
export async function readWorkbook(bytes: Uint8Array, maxRows: number = MAX_ROWS): Promise<string[][]> {
  const zip = await openZip(bytes);
  await refuseMacros(zip);
  const shared = await sharedTexts(zip);
  const sheet = await zip.read(await firstSheet(zip), MAX_XML_BYTES);
  if (!sheet) throw new Refusal('file_unsupported');
  const rows: string[][] = [];
  parseXml(decodeXml(sheet), 'x:sheetData', (row) => {
    if (row.name !== 'x:row') return;
    const at = Number(row.attributes.r ?? rows.length + 1) - 1;
    if (!(at < maxRows)) throw new Refusal('file_too_much');
    while (rows.length <= at) rows.push([]);
    rows[at] = cellsOf(row, shared);
  });
  return rows;
}

function cellsOf(row: XmlNode, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of childrenOf(row, 'x:c')) {
    const at = columnOf(cell.attributes.r) ?? cells.length;
    if (at >= MAX_COLUMNS) continue;
    while (cells.length <= at) cells.push('');
    cells[at] = valueOf(cell, shared);
  }
  return cells;
}

function valueOf(cell: XmlNode, shared: readonly string[]): string {
  if (cell.attributes.t === 'inlineStr') return childrenOf(cell, 'x:is').map(textOf).join('');
  const value = childrenOf(cell, 'x:v').map(textOf).join('');
  return cell.attributes.t === 's' ? (shared[Number(value)] ?? '') : value;
}

/** `BC12` stands in column 54, from 0. */
function columnOf(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

async function sharedTexts(zip: OpenZip): Promise<string[]> {
  const bytes = await zip.read('xl/sharedStrings.xml', MAX_XML_BYTES);
  const texts: string[] = [];
  if (bytes) parseXml(decodeXml(bytes), 'x:sst', (item) => void texts.push(textOf(item)));
  return texts;
}

async function firstSheet(zip: OpenZip): Promise<string> {
  const workbook = await rootOf(zip, 'xl/workbook.xml');
  const links = await rootOf(zip, 'xl/_rels/workbook.xml.rels');
  const [sheet] = childrenOf(workbook, 'x:sheets').flatMap((sheets) => childrenOf(sheets, 'x:sheet'));
  const link = childrenOf(links, 'Relationship').find(
    ({ attributes }) => attributes.Id === sheet?.attributes['r:id'],
  );
  const target = link?.attributes.Target;
  if (!target) throw new Refusal('file_unsupported');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

async function rootOf(zip: OpenZip, name: string): Promise<XmlNode> {
  const bytes = await zip.read(name, MAX_XML_BYTES);
  const root = bytes && parseXml(decodeXml(bytes)).children.find((child) => typeof child !== 'string');
  if (!root || typeof root === 'string') throw new Refusal('file_unsupported');
  return root;
}

const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child): child is XmlNode => typeof child !== 'string' && child.name === name);

/** How a word is read aloud (x:rPh) stands beside it in some files, and is no text. */
function textOf(node: XmlNode): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'x:rPh' ? '' : textOf(child)))
    .join('');
}
