import { isWord2 } from './doc/old-word';
import { isFlatPackage, openFlatPackage } from './docx/flat-package';
import { isMailPage, openMailPage } from './mail-page';
import { isSameName, openOle, type OleFile } from './ole/ole-file';
import { MAX_XML_BYTES } from './limits';
import { refuseEntities } from './refuse-entities';
import { refuseMacros } from './refuse-macros';
import { Refusal } from './unreadable-file';
import { decodeXml } from './xml/decode-xml';
import { openZip, type OpenZip } from './zip/open-zip';

/** A file by what is in it, opened as far as that needs. */
export type OpenedFile =
  | { kind: 'docx'; zip: OpenZip }
  | { kind: 'doc'; ole: OleFile }
  | { kind: 'pdf' }
  /** `encoding`: as the envelope around the page says. */
  | { kind: 'html'; page: Uint8Array; encoding?: string | undefined }
  | { kind: 'rtf' }
  | { kind: 'text' };

const PICTURE =
  /^(?:\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|BM[^]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[^]{4}WEBP|[^]{4}ftyp(?:hei|hev|mif|msf|avi))/;
const PAGE = /^\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i;
/** WordPerfect, and Word before version 2. */
const OLDER = /^(?:\xffWPC|\x9b\xa5|\xfe\x37\0)/;
const HEAD_BYTES = 1024;
const SEEN_BYTES = 4096;

/**
 * By its first bytes and, in a zip or a compound file, by the parts it holds; never by its name.
 * @throws Refusal
 */
export async function openByContent(bytes: Uint8Array): Promise<OpenedFile> {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  if (PICTURE.test(head)) throw new Refusal('file_is_picture');
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return openZipped(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return openCompound(bytes);
  // Some programs write a few bytes before it.
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (head.includes('PK\x03\x04') && isBinary(bytes)) return openZipped(bytes);
  if (/^\s*\{\\rtf/.test(head)) return { kind: 'rtf' };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isWord2(file)) return { kind: 'doc', ole: { names: [], stream: () => file } };
  if (OLDER.test(head) || isBinary(bytes)) throw new Refusal('file_unsupported');
  const markup = head.replace(/\0/g, '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  if (isFlatPackage(markup)) return openPackaged(openFlatPackage(bytes));
  const mailed = isMailPage(bytes) ? openMailPage(bytes) : null;
  if (mailed) return { kind: 'html', ...mailed };
  if (PAGE.test(markup)) return { kind: 'html', page: bytes };
  return { kind: 'text' };
}

async function openZipped(bytes: Uint8Array): Promise<OpenedFile> {
  return openPackaged(await openZip(bytes));
}

async function openPackaged(zip: OpenZip): Promise<OpenedFile> {
  await refuseMacros(zip);
  if (!(await isWord(zip))) throw new Refusal('file_unsupported');
  await refuseEntities(zip);
  return { kind: 'docx', zip };
}

/** By what it says its parts are; of a package that says nothing, by where Word keeps them. */
async function isWord(zip: OpenZip): Promise<boolean> {
  const types = await zip.read('[Content_Types].xml', MAX_XML_BYTES);
  if (types && /wordprocessingml\.(?:document|template)\.main/i.test(decodeXml(types))) return true;
  return zip.names.some((name) => /^word\/document\.xml$/i.test(name));
}

function openCompound(bytes: Uint8Array): OpenedFile {
  const ole = openOle(bytes);
  const has = (name: string) => ole.names.some((own) => isSameName(own, name));
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw new Refusal('file_encrypted');
  if (has('Macros') || has('_VBA_PROJECT')) throw new Refusal('file_macros');
  if (!has('WordDocument')) throw new Refusal('file_unsupported');
  return { kind: 'doc', ole };
}

/** Text holds no zero bytes, unless it is of two bytes a letter: then it has a mark, or most in one half. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, SEEN_BYTES);
  const isMarked = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (isMarked) return false;
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.min(even, odd) * 3 > Math.max(even, odd);
}
