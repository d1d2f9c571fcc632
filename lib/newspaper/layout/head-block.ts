import type { Advances } from './advances';
import { balancedLines } from './balanced-lines';
import { breakLines } from './break-lines';
import { plain } from './flow';
import type { Face, PageArticle, Piece } from './page-article';
import type { PlacedLine, TextRole } from './placed';

export type HeadOptions = {
  width: number;
  /** Of the text. */
  size: number;
  /** The largest the headline may be. */
  headline: number;
};
export type HeadBlock = {
  height: number;
  headlineSize: number;
  /** From the block's own corner. */
  parts: { role: TextRole; lines: PlacedLine[] }[];
};

const ASCENT = 0.86;
const SEVERAL_LINES = 0.76;

/** 引题, 主题, 副题 and byline over the columns: the headline as large as its longest line allows. */
export function headBlock(
  article: PageArticle,
  advances: Advances,
  { width, size, headline }: HeadOptions,
): HeadBlock {
  const parts: HeadBlock['parts'] = [];
  let y = 0;
  const put = (
    role: TextRole,
    texts: readonly string[],
    { at, face, above, pitch = 1.3 }: { at: number; face: Face; above: number; pitch?: number },
  ) => {
    if (texts.length === 0) return;
    if (parts.length > 0) y += above;
    const lines = texts.flatMap((text) => balancedLines(plain(text, face), advances, width / at));
    parts.push({
      role,
      lines: lines.map((line, number) => ({
        x: (width - line.width * at) / 2,
        y: y + (number * pitch + ASCENT) * at,
        size: at,
        width: line.width * at,
        runs: line.runs,
      })),
    });
    y += ((lines.length - 1) * pitch + 1) * at;
  };
  // Two lines or three take much of the page: they are set smaller than one.
  const most = headline * (article.headline.length > 1 ? SEVERAL_LINES : 1);
  const headlineSize = sizeOf(article.headline, advances, { width, from: most, to: size * 1.9 });
  const small = Math.min(headlineSize * 0.5, Math.max(size * 1.4, headlineSize * 0.4));
  put('label', some(article.seriesLabel), { at: size * 1.1, face: 'bold', above: 0 });
  put('kicker', article.kicker, { at: small, face: 'regular', above: size * 0.7 });
  put('headline', article.headline, {
    at: headlineSize,
    face: 'black',
    above: headlineSize * 0.28,
    pitch: 1.2,
  });
  put('subtitle', some(article.subhead), { at: small, face: 'regular', above: headlineSize * 0.32 });
  put('byline', some(article.byline.join('\u3000')), {
    at: size * 1.05,
    face: 'regular',
    above: Math.max(size * 0.9, headlineSize * 0.26),
  });
  return { height: parts.length > 0 ? y : 0, headlineSize, parts };
}

const some = (text: string) => (text === '' ? [] : [text]);

function sizeOf(
  texts: readonly string[],
  advances: Advances,
  { width, from, to }: { width: number; from: number; to: number },
): number {
  const longest = Math.max(1, ...texts.map((text) => naturalWidth([plain(text, 'black')], advances)));
  return Math.max(to, Math.min(from, (width * 0.94) / longest));
}

export function naturalWidth(pieces: Piece[], advances: Advances): number {
  return breakLines(pieces, advances, { measure: Infinity, isJustified: false })[0]?.width ?? 0;
}
