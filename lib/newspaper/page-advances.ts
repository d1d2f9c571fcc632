import { faceFonts } from '@/lib/outputs/pdf/fonts/font-files';
import { readAdvances, type AdvanceOf } from '@/lib/outputs/pdf/fonts/read-advances';
import type { Advances } from './layout/advances';
import type { Face } from './layout/page-article';

/** What may be typed on the page itself, besides what its articles say. */
const ALWAYS =
  Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at)).join('') + '—·…–•\u00a0';

/** How wide the characters of these texts are in the fonts that set them. */
export async function pageAdvances(texts: object): Promise<Advances> {
  const characters = new Set(JSON.stringify(texts) + ALWAYS);
  const faces = Object.entries(faceFonts) as [Face, string[]][];
  const measured = await Promise.all(
    faces.map(async ([face, files]) => {
      const fonts = await Promise.all(files.map(readAdvances));
      const widths = [...characters].map((character) => [character, widthIn(fonts, character)] as const);
      return [face, Object.fromEntries(widths.filter(([, width]) => width !== 1))] as const;
    }),
  );
  return Object.fromEntries(measured) as Advances;
}

function widthIn(fonts: readonly AdvanceOf[], character: string): number {
  for (const font of fonts) {
    const width = font(character.codePointAt(0) ?? 0);
    if (width !== null) return width;
  }
  return 1;
}
