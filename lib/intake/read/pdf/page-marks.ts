import type { Box } from './box';

/** A letter where it stands on the page, upright as the page is shown; `y` grows upwards. */
export type Glyph = {
  text: string;
  x: number;
  y: number;
  /** To where the next one stands, along the line. */
  width: number;
  size: number;
  /** Which way the line runs, in degrees against the clock; of a column of upright letters 'down'. */
  direction: number | 'down';
  look: 'seen' | 'unseen' | 'layer';
};

/** What is drawn on a page. */
export type PageMarks = { glyphs: Glyph[]; pictures: Box[]; isBlank: boolean };

/** What the drawing of letters needs to know of a font. */
export type PageFont = { isVertical: boolean; unit: number; standing: number[] };
