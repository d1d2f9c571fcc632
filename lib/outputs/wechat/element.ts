/**
 * The tags a post is made of. The account's editor keeps these with their style; it takes away ids, `div` and
 * `position`, styles on `ul`, `ol` and `li` (so a list is paragraphs with their numbers as text) and every link that
 * leads outside (so none is written). Of attributes it keeps `style`, a picture's `src` and `alt`, a cell's spans.
 */
export type WechatTag =
  'section' | 'p' | 'strong' | 'em' | 'sup' | 'sub' | 'table' | 'tbody' | 'tr' | 'th' | 'td';

/** An element of a post; `style` '' is none, what stands in it must be HTML. */
export function element(tag: WechatTag, style: string, content: string, attributes = ''): string {
  return `<${tag}${style && ` style="${style}"`}${attributes}>${content}</${tag}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML, in an element or a quoted attribute. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? '');
}
