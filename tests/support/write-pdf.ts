type Page = { content: string; rotate?: number; mediaBox?: string; cropBox?: string };

/** A PDF of these pages. `/F1` sets Chinese across, `/F2` down, `/Im` is a picture, `/Clear` draws nothing. */
export function writePdf(pages: (string | Page)[]): Buffer {
  const read = pages.map((page) => (typeof page === 'string' ? { content: page } : page));
  const pixels = '\x88'.repeat(32 * 32 * 3);
  const shared = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${read.map((_, index) => `${8 + index * 2} 0 R`).join(' ')}]/Count ${read.length}>>`,
    font('/UniGB-UCS2-H'),
    font('/UniGB-UCS2-V'),
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1[500]]/FontDescriptor 6 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>',
    stream(pixels, '/Type/XObject/Subtype/Image/Width 32/Height 32/ColorSpace/DeviceRGB/BitsPerComponent 8'),
  ];
  const own = read.flatMap(({ content, rotate = 0, mediaBox = '0 0 595 842', cropBox }, index) => [
    `<</Type/Page/Parent 2 0 R/MediaBox[${mediaBox}]${cropBox ? `/CropBox[${cropBox}]` : ''}/Rotate ${rotate}` +
      `/Contents ${9 + index * 2} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</Im 7 0 R>>/ExtGState<</Clear<</ca 0>>>>>>>>`,
    stream(content),
  ]);
  const objects = [...shared, ...own].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return Buffer.from(`%PDF-1.4\n${objects.join('')}trailer<</Root 1 0 R>>\n%%EOF`, 'latin1');
}

/** Draws a text; `how` comes before it: a colour, a way of drawing. */
export function write(text: string, x: number, y: number, how = '', size = 16): string {
  return `BT /F1 ${size} Tf ${how} ${x} ${y} Td <${hex(text)}> Tj ET\n`;
}

export function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

function font(encoding: string): string {
  return `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding${encoding}/DescendantFonts[5 0 R]>>`;
}

function stream(content: string, dictionary = ''): string {
  return `<<${dictionary}/Length ${content.length}>>stream\n${content}\nendstream`;
}
