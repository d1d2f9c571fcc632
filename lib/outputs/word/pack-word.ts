import { Document, Packer, type FileChild, type IPropertiesOptions, type ISectionOptions } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { articleTitle } from '@/lib/domain/article/article-title';
import type { OutputSource } from '@/lib/outputs/output-source';
import { escapeXml } from './printable';
import { fontTable } from './word-fonts';
import { wordStyles } from './word-styles';
import { versionLine } from './word-page';
import type { ListBook } from './list-book';
import type { WordWords } from './word-words';

type Section = Omit<ISectionOptions, 'children'> & { children: FileChild[] };
type Options = { sections: Section[]; lists: ListBook; words: WordWords };

/** A Word file of these pages. The same source gives the same bytes: nothing in it is of the hour or of chance. */
export async function packWord(source: OutputSource, { sections, lists, words }: Options): Promise<Buffer> {
  const packed = await Packer.toBuffer(
    new Document({
      sections,
      numbering: lists.options(),
      evenAndOddHeaderAndFooters: true,
      customProperties: customProperties(source),
    }),
  );
  const parts = new Map(Object.entries(unzipSync(packed)));
  const put = (name: string, xml: string) => parts.set(name, Buffer.from(xml));
  put('word/styles.xml', wordStyles());
  put('word/fontTable.xml', fontTable());
  put('docProps/core.xml', coreProperties(source, words));
  return Buffer.from(zipParts(settled(parts)));
}

function customProperties(source: OutputSource): IPropertiesOptions['customProperties'] {
  const { contentHash, revision } = source;
  return [
    { name: 'HuimouContentHash', value: contentHash },
    ...(revision === null ? [] : [{ name: 'HuimouRevision', value: String(revision) }]),
  ];
}

/** Its times are the publication's: a text has none of its own. */
function coreProperties(source: OutputSource, words: WordWords): string {
  const { content, officeName, publication, contentHash } = source;
  const at = (name: string, time: Date) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time.toISOString().slice(0, 19)}Z</dcterms:${name}>`;
  const times = publication
    ? at('created', publication.publishedAt) +
      at('modified', publication.correctedAt ?? publication.publishedAt)
    : '';
  const description = words('description', { version: versionLine(source, words), hash: contentHash });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(articleTitle(content.heading.headline))}</dc:title>` +
    `<dc:creator>${escapeXml(officeName)}</dc:creator>` +
    `<dc:description>${escapeXml(description)}</dc:description>` +
    `<cp:lastModifiedBy>${escapeXml(officeName)}</cp:lastModifiedBy>${times}</cp:coreProperties>`
  );
}

/** The library names links by chance. */
const BY_CHANCE = /\brId[\w-]{15,}/g;

function settled(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const ids = new Map<string, string>();
  const named = (id: string) => {
    const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const settle = ([name, bytes]: [string, Uint8Array]): [string, Uint8Array] =>
    /\.(xml|rels)$/.test(name)
      ? [name, Buffer.from(Buffer.from(bytes).toString().replace(BY_CHANCE, named))]
      : [name, bytes];
  return new Map([...parts].map(settle));
}

/** The first time a zip can tell. */
const NO_TIME = new Date(1980, 0, 1);
const FIRST = '[Content_Types].xml';

function zipParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...parts.keys()].sort((one, other) => Number(other === FIRST) - Number(one === FIRST));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts.get(name) ?? new Uint8Array()])), {
    mtime: NO_TIME,
  });
}
