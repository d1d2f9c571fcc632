import { AS_IT_IS, type PictureLook } from '@/lib/intake/read/pictures/picture-look';

type Attributes = Record<string, string>;

/** How an old-style drawing shows a picture: `image` is its `imagedata`, `style` that of the shape around it. */
export function vmlLook(image: Attributes, style: string): PictureLook {
  const flip = /(?:^|;)\s*flip\s*:\s*([xy\s]+)/i.exec(style)?.[1] ?? '';
  const turned = /(?:^|;)\s*rotation\s*:\s*(-?[\d.]+)\s*(fd)?/i.exec(style);
  const turn = Number(turned?.[1] ?? 0) / (turned?.[2] ? FIXED : 1);
  return {
    ...AS_IT_IS,
    left: partOf(image.cropleft),
    top: partOf(image.croptop),
    right: partOf(image.cropright),
    bottom: partOf(image.cropbottom),
    flipsAcross: /x/i.test(flip),
    flipsDown: /y/i.test(flip),
    turn: Number.isFinite(turn) ? turn : 0,
  };
}

/** '6554f' is in 65,536ths: ECMA-376 part 4, 19.1.2.11. */
const FIXED = 65_536;

function partOf(value: string | undefined): number {
  const number = Number.parseFloat(value ?? '');
  if (!Number.isFinite(number)) return 0;
  if (/f\s*$/i.test(value ?? '')) return number / FIXED;
  return /%\s*$/.test(value ?? '') ? number / 100 : number;
}
