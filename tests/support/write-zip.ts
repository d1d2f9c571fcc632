import { crc32, deflateRawSync } from 'node:zlib';

type Part = { name: string; content: string | Buffer; claimedSize?: number; isEncrypted?: boolean };

/** A zip of these parts; `claimedSize` lets one lie about how much it holds. */
export function writeZip(parts: Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.isEncrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.claimedSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, place, name]));
    files.push(file);
    offset += file.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, index, end]);
}

const OFFICE = 'http://schemas.openxmlformats.org';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

type DocxParts = { body: string; prolog?: string; mainType?: string; parts?: Part[]; relationships?: string };

/** A Word file with this XML for its body, as bare as Word still opens it. */
export function bareDocx({ body, prolog, mainType, parts, relationships }: DocxParts): Buffer {
  const namespaces = `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;
  const rels = (inner: string) =>
    `<Relationships xmlns="${OFFICE}/package/2006/relationships">${inner}</Relationships>`;
  return writeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${OFFICE}/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${mainType ?? MAIN_TYPE}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: rels(
        `<Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`,
      ),
    },
    { name: 'word/_rels/document.xml.rels', content: rels(relationships ?? '') },
    {
      name: 'word/document.xml',
      content: `${prolog ?? ''}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    },
    ...(parts ?? []),
  ]);
}
