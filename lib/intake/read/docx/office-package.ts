import path from 'node:path';
import { MAX_XML_BYTES } from '@/lib/intake/read/limits';
import { Refusal } from '@/lib/intake/read/unreadable-file';
import { decodeXml } from '@/lib/intake/read/xml/decode-xml';
import { parseXml } from '@/lib/intake/read/xml/parse-xml';
import { childOf, childrenOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import type { OpenZip } from '@/lib/intake/read/zip/open-zip';

const USUAL_MAIN_PART = 'word/document.xml';

/** `target` is the part's name in the zip; null when it lies outside the file. */
export type Relationship = { id: string; type: string; target: string | null };

export type OfficePackage = {
  /** Null when there is no such part. */
  readXml(part: string): Promise<string | null>;
  relationshipsOf(part: string): Promise<Relationship[]>;
  readBytes(part: string, maxBytes: number): Promise<Buffer | null>;
};

export function openPackage(zip: OpenZip): OfficePackage {
  const readXml = async (part: string) => {
    const bytes = await zip.read(part, MAX_XML_BYTES);
    return bytes && decodeXml(bytes);
  };
  return {
    readXml,
    readBytes: (part, maxBytes) => zip.read(part, maxBytes),
    async relationshipsOf(part) {
      const { dir, base } = path.posix.parse(part);
      const xml = await readXml(path.posix.join(dir, '_rels', `${base}.rels`));
      if (!xml) return [];
      const list = childOf(parseXml(xml), 'Relationships');
      return childrenOf(list, 'Relationship').map((node) => relationship(node, dir));
    },
  };
}

/** The type by its last word: it reads alike in both dialects. */
function relationship({ attributes }: XmlNode, folder: string): Relationship {
  const { Id = '', Type = '', Target = '', TargetMode } = attributes;
  return {
    id: Id,
    type: Type.split('/').at(-1) ?? '',
    target: TargetMode === 'External' ? null : partName(Target, folder),
  };
}

/** From the root of the package or from the folder of what points to it. */
function partName(target: string, folder: string): string {
  const plain = target.replaceAll('\\', '/').replace(/#.*$/, '');
  return path.posix.join('/', plain.startsWith('/') ? '' : folder, plain).slice(1);
}

/** @throws Refusal: file_broken */
export async function findMainPart(office: OfficePackage): Promise<string> {
  const main = (await office.relationshipsOf('')).find(({ type }) => type === 'officeDocument');
  if (main?.target) return main.target;
  if ((await office.readXml(USUAL_MAIN_PART)) === null) throw new Refusal('file_broken');
  return USUAL_MAIN_PART;
}
