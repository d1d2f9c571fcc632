import { Refusal } from '@/lib/intake/read/unreadable-file';

/**
 * A part's bytes as text: UTF-16 by its mark, else what it declares, else UTF-8.
 * @throws Refusal: file_broken, file_xml_entities
 */
export function decodeXml(bytes: Uint8Array): string {
  const xml = decode(bytes);
  // Word writes neither; both serve only to blow up or to read other files.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Refusal('file_xml_entities');
  return xml;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Refusal('file_broken', error);
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}
