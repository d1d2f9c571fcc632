import { scriptForm } from '@/lib/domain/article/script-form';
import { readSymbols, symbolFont } from '@/lib/document/symbols/symbol-font';
import { childOf, descendants, elementsOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';

/** All the words within, deleted and hidden ones too: for what is listed as dropped. */
export function plainText(node: XmlNode): string {
  return collect(node).replace(/\n+$/, '');
}

function collect(node: XmlNode): string {
  switch (node.name) {
    case 'w:t':
    case 'w:delText':
    case 'm:t':
      return textIn(node);
    case 'w:tab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:pPr':
    case 'w:rPr':
    case 'w:instrText':
      return '';
    case 'mc:AlternateContent':
      return inner(readableBranch(node));
    case 'w:sym':
      return signOf(node);
    case 'w:r':
      return raised(inner(node), childOf(childOf(node, 'w:rPr'), 'w:vertAlign')?.attributes['w:val']);
    case 'm:oMath':
      // What stands over and under each other must not become one figure.
      return [...descendants(node, 'm:t')].map(textIn).join(' ');
    case 'w:p':
      return `${inner(node)}\n`;
    default:
      return inner(node);
  }
}

function raised(words: string, align: string | undefined): string {
  return align === 'superscript' || align === 'subscript' ? scriptForm(words, align) : words;
}

function signOf({ attributes }: XmlNode): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  const font = symbolFont(attributes['w:font']);
  return font && code > 0 && code <= 0xffff ? readSymbols(String.fromCharCode(code), font) : '';
}

function inner(node: XmlNode | undefined): string {
  return elementsOf(node).map(collect).join('');
}

export function textIn(node: XmlNode): string {
  return node.children.filter((child) => typeof child === 'string').join('');
}

/** Drawings come twice: for programs that know the newer form, and for the others. */
export function readableBranch(node: XmlNode): XmlNode | undefined {
  const choice = childOf(node, 'mc:Choice');
  const fallback = childOf(node, 'mc:Fallback');
  // Of the newer forms, those of charts and ink hold no text and no picture we could take.
  return choice && /^(?:wp|w1)/.test(choice.attributes['Requires'] ?? '') ? choice : (fallback ?? choice);
}
