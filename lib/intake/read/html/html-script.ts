import type { Script } from '@/lib/domain/article/script-form';
import { scriptByPlace } from '@/lib/intake/read/lines/script-by-place';

/** How an element's letters stand to the line; null where it does not say. In half points: its size, and that around it. */
export function elementScript(
  name: string,
  style: ReadonlyMap<string, string>,
  size: number,
  outerSize: number,
): Script | null {
  const align = style.get('vertical-align') ?? '';
  if (align === 'super' || align === 'sub') return align === 'super' ? 'superscript' : 'subscript';
  const raised = style.get('mso-text-raise') ?? (/\d/.test(align) ? align : '');
  if (raised !== '') return scriptByPlace(lengthOf(raised, size), size, outerSize);
  if (align === 'baseline') return null;
  if (name === 'sup') return 'superscript';
  return name === 'sub' ? 'subscript' : null;
}

function lengthOf(value: string, size: number): number {
  const [, number = '0', unit = ''] = /^(-?[\d.]+)(pt|px|em|ex|%)?$/.exec(value) ?? [];
  const by: Readonly<Record<string, number>> = { pt: 2, px: 1.5, em: size, ex: size / 2, '%': size / 100 };
  return Number(number) * (by[unit] ?? 0);
}
