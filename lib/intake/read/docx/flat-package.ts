import { MAX_INFLATED_BYTES, MAX_ZIP_ENTRIES } from '@/lib/intake/read/limits';
import { Refusal } from '@/lib/intake/read/unreadable-file';
import { decodeXml } from '@/lib/intake/read/xml/decode-xml';
import type { OpenZip } from '@/lib/intake/read/zip/open-zip';

const IS_PACKAGE =
  /^\s*(?:<\?[^>]*\?>\s*)*<(\w+):package\b[^>]*http:\/\/schemas\.microsoft\.com\/office\/2006\/xmlPackage/;

/** Whether it is a Word file written as one XML text ("Word XML Document"), by its beginning. */
export function isFlatPackage(head: string): boolean {
  return IS_PACKAGE.test(head.replace(/^(?:\ufeff|\xef\xbb\xbf)/, ''));
}

/** Its parts, as if they were a zip's. @throws Refusal: file_broken, file_zip_bomb, file_xml_entities */
export function openFlatPackage(bytes: Uint8Array): OpenZip {
  const xml = decodeXml(bytes);
  const prefix = IS_PACKAGE.exec(xml)?.[1] ?? 'pkg';
  const parts = new Map<string, { name: string; content: Buffer }>();
  let at = 0;
  let total = 0;
  for (;;) {
    const start = xml.indexOf(`<${prefix}:part`, at);
    if (start < 0) break;
    const opened = xml.indexOf('>', start);
    const end = xml.indexOf(`</${prefix}:part>`, opened);
    if (opened < 0 || end < 0 || parts.size >= MAX_ZIP_ENTRIES) throw new Refusal('file_broken');
    const name = /:name\s*=\s*["']\/?([^"']+)/.exec(xml.slice(start, opened))?.[1] ?? '';
    const content = contentOf(xml.slice(opened + 1, end), prefix);
    total += content.byteLength;
    if (total > MAX_INFLATED_BYTES) throw new Refusal('file_zip_bomb');
    parts.set(name.toLowerCase(), { name, content });
    at = end;
  }
  return {
    names: [...parts.values()].map(({ name }) => name),
    read: (name, maxBytes) => {
      const content = parts.get(name.toLowerCase())?.content ?? null;
      if (content && content.byteLength > maxBytes) throw new Refusal('file_zip_bomb');
      return Promise.resolve(content);
    },
  };
}

function contentOf(inner: string, prefix: string): Buffer {
  const within = (name: string) => {
    const start = inner.indexOf(`<${prefix}:${name}`);
    if (start < 0) return null;
    return inner.slice(inner.indexOf('>', start) + 1, inner.lastIndexOf(`</${prefix}:${name}>`));
  };
  const xml = within('xmlData');
  return xml === null ? Buffer.from(within('binaryData') ?? '', 'base64') : Buffer.from(xml);
}
