import type { DroppedReason } from '@/lib/intake/source';

const NO_TEXT = new Set(
  (
    'script style meta link title template noscript xml iframe object embed audio video canvas ' +
    'input map col colgroup v:shapetype v:imagedata rp datalist desc metadata'
  ).split(' '),
);
const DELETED_TAGS = new Set(['del', 's', 'strike']);
const COMMENT_CLASS = /\b(?:mso(?:commentreference|comanchor|comtxt|commenttext)|comment-marker)\b/i;
/** What is drawn of an equation that stands beside it for those who listen. */
const DRAWN_EQUATION = /\bkatex-html\b/;
const CONTAINERS = new Set('html body div section article main'.split(' '));

/**
 * Why nothing within an element is read: `no_text` for what is never shown as text, null when it is read.
 */
export function whyDropped(
  name: string,
  attributes: Record<string, string>,
  style: ReadonlyMap<string, string>,
): DroppedReason | 'no_text' | null {
  if (NO_TEXT.has(name) || DRAWN_EQUATION.test(attributes['class'] ?? '')) return 'no_text';
  if (name === 'svg') return 'diagram';
  const element = style.get('mso-element') ?? '';
  const names = attributes['class'] ?? '';
  if (/^comment/.test(element) || style.get('mso-special-character') === 'comment') return 'comment';
  if (COMMENT_CLASS.test(names)) return 'comment';
  if (DELETED_TAGS.has(name) || /\bmsodel\b/i.test(names)) return 'deletion';
  if (/line-through/.test(`${style.get('text-decoration')} ${style.get('text-decoration-line')}`)) {
    return 'deletion';
  }
  if (isHidden(name, attributes, style)) return 'hidden_text';
  if (/^(?:header|footer)$/.test(element) || isPageEdge(name, attributes)) return 'header_footer';
  if (/^(?:foot|end)note$/.test(element) || /\bsd(?:foot|end)note(?:anc)?\b/.test(names))
    return 'footnote_mark';
  if (
    /\bMso(?:Foot|End)noteReference\b/.test(names) ||
    /^sd(?:foot|end)note\d/.test(attributes['id'] ?? '')
  ) {
    return 'footnote_mark';
  }
  return null;
}

/** As LibreOffice writes the edges of its pages. */
function isPageEdge(name: string, { title }: Record<string, string>): boolean {
  return name === 'div' && (title === 'header' || title === 'footer');
}

function isHidden(
  name: string,
  attributes: Record<string, string>,
  style: ReadonlyMap<string, string>,
): boolean {
  if ('hidden' in attributes || style.get('mso-hide') === 'all') return true;
  if (style.get('display') === 'none' || /^0(?:\D|$)/.test(style.get('font-size') ?? '')) return true;
  // Some pages hide their whole body until a script has run; saved without the script, they still hold the article.
  return style.get('visibility') === 'hidden' && !CONTAINERS.has(name);
}
