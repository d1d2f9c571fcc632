import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeWordArticle } from '@/lib/outputs/word/write-word-article';
import { wordWords as words } from '@/lib/web/word-words';
import { arbitraryContent } from '@/tests/support/arbitrary-content';
import { anyPicture, outputSource } from '@/tests/support/word-sources';
import type { XmlElement } from '@/tests/support/read-xml';
import { everyElement, named, wordPartNames, wordXml } from '@/tests/support/word-files';

/** ECMA-376 (transitional): in which order these elements hold theirs, of those we write. */
const ORDER: Record<string, string[]> = {
  'w:pPr': (
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
    'snapToGrid spacing ind contextualSpacing jc textAlignment outlineLvl rPr sectPr'
  ).split(' '),
  'w:rPr': (
    'rStyle rFonts b bCs i iCs caps strike dstrike vanish color spacing w kern position sz szCs highlight u effect ' +
    'bdr shd fitText vertAlign lang'
  ).split(' '),
  'w:tblPr': 'tblStyle tblpPr tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook'.split(' '),
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign'.split(' '),
  'w:tbl': 'tblPr tblGrid tr'.split(' '),
  'w:sectPr':
    'headerReference footerReference type pgSz pgMar pgBorders lnNumType pgNumType cols titlePg docGrid'.split(
      ' ',
    ),
  'w:style': 'name basedOn next link uiPriority qFormat pPr rPr tblPr'.split(' '),
  'w:font': 'altName panose1 charset family pitch sig'.split(' '),
};

function outOfOrder(root: XmlElement): string[] {
  return everyElement(root).flatMap((element) => {
    const order = ORDER[element.name];
    if (!order) return [];
    const places = element.children.map(({ name }) => order.indexOf(name.replace(/^w:/, '')));
    const isInOrder = places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0));
    return isInOrder ? [] : [`${element.name}: ${element.children.map(({ name }) => name).join(' ')}`];
  });
}

/** What Word takes for damage beyond the order of elements. */
function damages(bytes: Buffer): string[] {
  const found: string[] = [];
  const names = wordPartNames(bytes);
  if (names[0] !== '[Content_Types].xml') found.push('the list of types does not come first');
  const types = wordXml(bytes, '[Content_Types].xml');
  const known = new Set(named(types, 'Override').map((one) => one.attributes.PartName));
  const endings = new Set(named(types, 'Default').map((one) => one.attributes.Extension));
  for (const name of names) {
    if (!known.has(`/${name}`) && !endings.has(name.split('.').at(-1))) found.push(`${name} has no type`);
    if (name.endsWith('.xml')) found.push(...outOfOrder(wordXml(bytes, name)));
    if (name.endsWith('.rels')) found.push(...lostTargets(bytes, name, names));
  }
  for (const part of known) if (!names.includes(part?.slice(1) ?? '')) found.push(`${part} is missing`);
  return [...found, ...documentDamages(bytes)];
}

function lostTargets(bytes: Buffer, name: string, names: string[]): string[] {
  const folder = path.posix.dirname(path.posix.dirname(name));
  const inside = named(wordXml(bytes, name), 'Relationship').filter(
    (one) => one.attributes.TargetMode !== 'External',
  );
  const targets = inside.map(({ attributes: { Target = '' } }) => path.posix.join(folder, Target));
  return targets.filter((target) => !names.includes(target)).map((target) => `${target} is missing`);
}

function documentDamages(bytes: Buffer): string[] {
  const file = wordXml(bytes);
  const found: string[] = [];
  const unique = (what: string, ids: (string | undefined)[]) => {
    if (new Set(ids).size < ids.length) found.push(`${what} twice`);
  };
  unique(
    'a drawing',
    named(file, 'wp:docPr').map((one) => one.attributes.id),
  );
  const styles = named(wordXml(bytes, 'word/styles.xml'), 'w:style').map(
    (one) => one.attributes['w:styleId'],
  );
  unique('a style', styles);
  const used = named(file, 'w:pStyle').map((one) => one.attributes['w:val']);
  for (const id of used) if (!styles.includes(id)) found.push(`no style ${id}`);
  for (const cell of named(file, 'w:tc'))
    if (cell.children.at(-1)?.name !== 'w:p') found.push('a cell does not end with a paragraph');
  for (const row of named(file, 'w:tr')) if (row.all('w:tc').length === 0) found.push('a row without cells');
  const links = named(wordXml(bytes, 'word/_rels/document.xml.rels'), 'Relationship').map(
    (one) => one.attributes.Id,
  );
  unique('a relationship', links);
  const asked = everyElement(file).flatMap(
    (one) => one.attributes['r:id'] ?? one.attributes['r:embed'] ?? [],
  );
  for (const id of asked) if (!links.includes(id)) found.push(`no relationship ${id}`);
  return found;
}

test('a file is whole: every part typed and there, every id known and once, elements in their order', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryContent, fc.boolean(), async (content, isApproved) => {
      const source = outputSource(content, { isApproved });
      expect(damages(await writeWordArticle(source, { readPicture: anyPicture, words }))).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);
