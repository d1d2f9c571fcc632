import { formatNumber } from '@/lib/intake/read/lists/number-formats';
import { readableBullet } from '@/lib/intake/read/lists/bullets';

export type HtmlList = { format: string | null; next: number };

const TYPES: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const STYLES: Record<string, string> = {
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'cjk-decimal': 'ideographDigital',
};

export function openList(
  name: string,
  attributes: Record<string, string>,
  style: ReadonlyMap<string, string>,
): HtmlList {
  const look = style.get('list-style-type') ?? style.get('list-style') ?? '';
  if (name !== 'ol' || look === 'none') return { format: look === 'none' ? null : 'bullet', next: 0 };
  const start = Number.parseInt(attributes['start'] ?? '1', 10);
  return { format: STYLES[look] ?? TYPES[attributes['type'] ?? ''] ?? 'decimal', next: start || 1 };
}

/** What stands before an item, with the gap after it. */
export function itemLabel(list: HtmlList, value: string | undefined): string {
  if (list.format === null) return '';
  if (list.format === 'bullet') return '• ';
  const number = Number.parseInt(value ?? '', 10) || list.next;
  list.next = number + 1;
  const isChinese = /^(?:chinese|ideograph)/.test(list.format);
  return formatNumber(number, list.format) + (isChinese ? '、' : '. ');
}

/** The marker Word writes out before a paragraph of a list: padded, its bullets letters of a symbol font. */
export function wordMarker(marker: string): string {
  const bare = marker.replace(/\s/g, '');
  if (bare === '') return '';
  const isBullet = /^[a-z·§Ø\ue000-\uf8ff]$/i.test(bare);
  const text = isBullet ? readableBullet('\uf0b7') : bare;
  return /[\w.)]$|^[^\p{L}\p{N}\p{P}]$|•$/u.test(text) ? `${text} ` : text;
}
