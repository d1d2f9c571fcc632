import type { Script } from '@/lib/domain/article/script-form';
import { isBlock, type PastedStyle } from '@/lib/document/paste/pasted-style';

// Word's marks of foot- and endnotes are raised by the sheet that goes with them.
const RAISED_CLASSES = new Set(['msofootnotereference', 'msoendnotereference']);

// A picture or a button beside text is set a pixel or two off the line; raised text a quarter of its size and more.
const LEAST_SHIFT_EM = 0.2;

// Words set off the line are a matter of looks; a figure or a letter is an exponent, an index or a note.
const INDEX = /^[^\p{Script=Han}]{1,8}$/u;

const EM_BY_UNIT: Readonly<Record<string, number>> = { em: 1, pt: 1 / 12, px: 1 / 16, '%': 1 / 100 };

function byShift(value: string | undefined): Script | null {
  const [, amount, unit = ''] = /^(-?[\d.]+)(em|pt|px|%)$/.exec(value ?? '') ?? [];
  const em = Number(amount) * (EM_BY_UNIT[unit] ?? 0);
  if (!(Math.abs(em) >= LEAST_SHIFT_EM)) return null;
  return em > 0 ? 'superscript' : 'subscript';
}

/**
 * Whether the element raises or lowers its text; null when it does not say. A `baseline` says nothing: browsers copy it
 * onto every <sup> of a page whose sheet moves them by another property.
 */
export function readScript(element: Element, style: PastedStyle): Script | null {
  const { localName } = element;
  if (localName === 'sup' || localName === 'sub') return localName === 'sup' ? 'superscript' : 'subscript';
  if ([...element.classList].some((name) => RAISED_CLASSES.has(name.toLowerCase()))) return 'superscript';
  if (isBlock(element, style) || /^(?:t[dhr]|table|img)$/.test(localName)) return null;
  const align = style.get('vertical-align');
  if (align === 'super') return 'superscript';
  if (align === 'sub') return 'subscript';
  if (!INDEX.test(element.textContent.trim())) return null;
  return (
    byShift(style.get('mso-text-raise')) ??
    (/inline-/.test(style.get('display') ?? '') ? null : byShift(align))
  );
}
