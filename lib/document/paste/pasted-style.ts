/** The declarations of a style attribute; Word's own (mso-…) too, which a browser's `style` leaves out. */
export type PastedStyle = ReadonlyMap<string, string>;

export function readStyle(element: Element): PastedStyle {
  const declarations = (element.getAttribute('style') ?? '')
    .split(';')
    .map((declaration): [string, string] => {
      const [name = '', ...value] = declaration.split(':');
      return [name.trim().toLowerCase(), value.join(':').replace('!important', '').trim().toLowerCase()];
    });
  return new Map(declarations);
}

// Not text (the first two lines), VML and Word's paragraph marks, ruby readings, and what was struck out.
const DROPPED_TAGS = new Set(
  (
    'script style head meta link title template noscript xml svg iframe object embed audio video canvas ' +
    'img picture button option datalist map col colgroup ' +
    'o:p v:shape v:shapetype v:textbox v:imagedata rt rp del s strike'
  ).split(' '),
);

const DROPPED_CLASSES = new Set([
  // What is drawn of an equation that stands beside it for those who listen.
  'katex-html',
  'msodel',
  'msocommentreference',
  'msocomanchor',
  'msocomtxt',
  'msocommenttext',
]);

function isComment(style: PastedStyle): boolean {
  return /^comment/.test(style.get('mso-element') ?? '') || style.get('mso-special-character') === 'comment';
}

function isHidden(element: Element, style: PastedStyle): boolean {
  return element.hasAttribute('hidden') || style.get('display') === 'none' || style.get('mso-hide') === 'all';
}

// Also struck-out text that is no tracked deletion: whoever struck it out did not want it read, and here it would
// come back to life without the line through it.
function isStruckOut(style: PastedStyle): boolean {
  return [style.get('text-decoration'), style.get('text-decoration-line')].some((value) =>
    value?.includes('line-through'),
  );
}

/** Whether nothing within the element is to be read. */
export function isDropped(element: Element, style: PastedStyle): boolean {
  return (
    DROPPED_TAGS.has(element.localName) ||
    [...element.classList].some((name) => DROPPED_CLASSES.has(name.toLowerCase())) ||
    isHidden(element, style) ||
    isStruckOut(style) ||
    isComment(style)
  );
}

/** Null when the element does not say. */
export function readBold(element: Element, style: PastedStyle): boolean | null {
  if (/^h[1-6]$/.test(element.localName)) return true;
  const weight = style.get('font-weight');
  if (weight === 'bold' || weight === 'bolder') return true;
  if (weight === 'normal' || weight === 'lighter') return false;
  if (weight && /^\d+$/.test(weight)) return Number(weight) >= 600;
  return element.localName === 'b' || element.localName === 'strong' ? true : null;
}

/** Null when the element does not say. */
export function readItalic(element: Element, style: PastedStyle): boolean | null {
  const fontStyle = style.get('font-style');
  if (fontStyle) return fontStyle === 'italic' || fontStyle === 'oblique';
  return element.localName === 'i' || element.localName === 'em' ? true : null;
}

/** The first font an element names for its letters, Word's own font of signs before others; null when it names none. */
export function readFont(element: Element, style: PastedStyle): string | null {
  const face = element.localName === 'font' ? element.getAttribute('face') : null;
  const family = style.get('mso-symbol-font-family') ?? style.get('font-family') ?? face;
  return family?.split(',')[0] ?? null;
}

/** Null when the element does not say. A page that hides itself while loading may show parts of it again. */
export function readInvisible(style: PastedStyle): boolean | null {
  const visibility = style.get('visibility');
  if (visibility === 'hidden' || visibility === 'collapse') return true;
  return visibility === 'visible' ? false : null;
}

const BLOCK_TAGS = new Set(
  (
    'address article aside body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr legend li main nav p pre section summary'
  ).split(' '),
);

/** Whether text in the element stands apart from the text before and after it. */
export function isBlock(element: Element, style: PastedStyle): boolean {
  return (
    BLOCK_TAGS.has(element.localName) || /^(?:block|flex|grid|list-item)$/.test(style.get('display') ?? '')
  );
}
