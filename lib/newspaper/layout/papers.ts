export const PAPERS = ['tabloid', 'broadsheet'] as const;
export type Paper = (typeof PAPERS)[number];

const POINTS = 72 / 25.4;
export const mm = (length: number): number => length * POINTS;

export type PaperSize = {
  width: number;
  height: number;
  margin: { x: number; top: number; bottom: number };
  columns: number;
  /** Of the main headline, over all columns. */
  headline: number;
};

/** 四开 and 对开 as printed, with the type area newspapers keep; all in points. */
export const PAPER_SIZES: Record<Paper, PaperSize> = {
  tabloid: {
    width: mm(275),
    height: mm(395),
    margin: { x: mm(15), top: mm(13), bottom: mm(14) },
    columns: 5,
    headline: 42,
  },
  broadsheet: {
    width: mm(390),
    height: mm(545),
    margin: { x: mm(19), top: mm(17), bottom: mm(18) },
    columns: 6,
    headline: 58,
  },
};

export const BLEED = mm(3);
/** Around the sheet, where marks say where it is cut. */
export const MARKS = mm(10);

/** What the office lets the page choose from, in points; leading as line pitch in hundredths of the size. */
export type FitLimits = { sizeMin: number; sizeMax: number; leadingMin: number; leadingMax: number };
export const FIT_LIMITS: FitLimits = { sizeMin: 8.5, sizeMax: 11.5, leadingMin: 130, leadingMax: 165 };
