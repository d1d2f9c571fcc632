/** PDF/A lets a file say only what a schema explains: this one, for ISO 14289-1 (PDF/UA). */
const SCHEMA =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';
const PART = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>';

/**
 * A PDF/A that keeps to PDF/UA-1 as well, saying so. The typesetter writes either declaration and not both, so the two
 * objects in which they differ, catalogue and metadata, are written again behind the file (ISO 32000-1, 7.5.6).
 * @throws RangeError for a file in another form than Typst 0.14 writes
 */
export function declareAccessible(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const trailer = matchOf(text, /trailer\s*<<([\s\S]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/);
  const root = numberOf(trailer[1] ?? '', 'Root');
  const catalogue = objectOf(text, root);
  const metadata = numberOf(catalogue, 'Metadata');
  const xmp = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(objectOf(text, metadata))?.[1] ?? '';
  const declared = replaced(
    replaced(xmp, '</rdf:Bag></pdfaExtension:schemas>', (found) => SCHEMA + found),
    '<pdfaid:part>',
    (found) => PART + found,
  );
  const shown = replaced(catalogue, '/ViewerPreferences <<', (found) => `${found} /DisplayDocTitle true`);
  const objects = new Map([
    [
      metadata,
      `<< /Length ${declared.length} /Type /Metadata /Subtype /XML >>\nstream\n${declared}\nendstream`,
    ],
    [root, shown.trim()],
  ]);
  return Buffer.concat([
    pdf,
    Buffer.from(update(pdf.length, objects, trailer[1] ?? '', trailer[2] ?? ''), 'latin1'),
  ]);
}

/** The new objects, with a table of where they are, which leads on to the file's own. */
function update(start: number, objects: Map<number, string>, trailer: string, previous: string): string {
  let body = '\n';
  let table = 'xref\n0 1\n0000000000 65535 f\r\n';
  for (const [number, content] of objects) {
    table += `${number} 1\n${`${start + body.length}`.padStart(10, '0')} 00000 n\r\n`;
    body += `${number} 0 obj\n${content}\nendobj\n`;
  }
  return `${body}${table}trailer\n<<${trailer}/Prev ${previous}\n>>\nstartxref\n${start + body.length}\n%%EOF\n`;
}

function objectOf(text: string, number: number): string {
  return matchOf(text, new RegExp(`\\n${number} 0 obj\\s([\\s\\S]*?)\\nendobj`))[1] ?? '';
}

function numberOf(dictionary: string, name: string): number {
  return Number(matchOf(dictionary, new RegExp(`/${name} (\\d+) 0 R`))[1]);
}

function replaced(text: string, found: string, by: (found: string) => string): string {
  if (!text.includes(found)) throw new RangeError(`no ${found} in what was typeset`);
  return text.replace(found, by);
}

function matchOf(text: string, pattern: RegExp): RegExpExecArray {
  const match = pattern.exec(text);
  if (!match) throw new RangeError(`no ${pattern.source} in what was typeset`);
  return match;
}
