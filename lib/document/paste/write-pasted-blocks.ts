import type {
  PastedBlock,
  PastedCell,
  PastedInline,
  PastedList,
  PastedRun,
} from '@/lib/document/paste/pasted-block';

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const TAGS = { superscript: 'sup', subscript: 'sub' } as const;

function writeRun({ text, bold, italic, script, href }: PastedRun): string {
  const escaped = escape(text);
  const moved = script ? `<${TAGS[script]}>${escaped}</${TAGS[script]}>` : escaped;
  const slanted = italic ? `<em>${moved}</em>` : moved;
  const weighted = bold ? `<strong>${slanted}</strong>` : slanted;
  return href === null ? weighted : `<a href="${escape(href)}">${weighted}</a>`;
}

function writeParagraph(inlines: PastedInline[]): string {
  return `<p>${inlines.map((inline) => (inline === 'break' ? '<br>' : writeRun(inline))).join('')}</p>`;
}

function withMarker(marker: string, [first = [], ...rest]: PastedInline[][]): PastedInline[][] {
  return [[{ text: `${marker} `, bold: false, italic: false, script: null, href: null }, ...first], ...rest];
}

/** The paragraphs of anything, for a place that takes nothing else; a list keeps its numbers as text. */
function paragraphsOf(block: PastedBlock): PastedInline[][] {
  switch (block.kind) {
    case 'quote':
      return block.blocks.flatMap(paragraphsOf);
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(paragraphsOf));
    case 'list':
      return block.items.flatMap((item, index) =>
        withMarker(block.start === null ? '•' : `${block.start + index}.`, item.flatMap(paragraphsOf)),
      );
    default:
      return [block.inlines];
  }
}

function writeFlat(block: PastedBlock): string {
  return paragraphsOf(block).map(writeParagraph).join('');
}

/** In items and quotations stand paragraphs and lists only. */
function writeWithin(block: PastedBlock): string {
  return block.kind === 'list' ? writeList(block) : writeFlat(block);
}

function writeList({ start, items }: PastedList): string {
  const content = items.map((item) => `<li>${item.map(writeWithin).join('')}</li>`).join('');
  if (start === null) return `<ul>${content}</ul>`;
  return start === 1 ? `<ol>${content}</ol>` : `<ol start="${start}">${content}</ol>`;
}

function writeCell({ isHeader, colspan, rowspan, blocks }: PastedCell): string {
  const tag = isHeader ? 'th' : 'td';
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
  return `<${tag}${spans}>${blocks.map(writeFlat).join('') || '<p></p>'}</${tag}>`;
}

function writeBlock(block: PastedBlock): string {
  switch (block.kind) {
    case 'list':
      return writeList(block);
    case 'quote':
      return block.blocks.length === 0
        ? ''
        : `<blockquote>${block.blocks.map(writeWithin).join('')}</blockquote>`;
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map(writeCell).join('')}</tr>`).join('')}</table>`;
    default:
      return writeParagraph(block.inlines);
  }
}

/** HTML of nothing but what the document's grammar takes. */
export function writePastedBlocks(blocks: PastedBlock[]): string {
  return blocks.map(writeBlock).join('');
}
