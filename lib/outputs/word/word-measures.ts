/**
 * The page of GB/T 9704-2012 in twips (twentieths of a point), sizes of letters in half points.
 *
 * 5.2.1: A4. 5.2.2: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. The type area is measured from the top of the first line's
 * letters to the foot of the last line's; Word's lines have half their leading above and below the letters, so the frame
 * is higher than 225 mm by one leading, and its upper margin smaller than 37 mm by half of it.
 * 5.2.3: 3号 letters. 5.2.4: 22 lines of 28 characters a page, filling the type area.
 */
export const PAGE = { width: 11906, height: 16838 };
export const MARGIN = { top: 1928, bottom: 1800, left: 1587, right: 1475 };
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const LINES_A_PAGE = 22;
export const CHARACTERS_A_LINE = 28;
export const LINE_PITCH = 594;

/** 28 letters of 16 pt are wider than 156 mm: each is set a quarter of a point closer, 15.75 pt. */
export const CHARACTER_SPACING = -5;

/** 2号, 3号, 4号, 小4号, 小5号. */
export const SIZE = { two: 44, three: 32, four: 28, smallFour: 24, smallFive: 18 };
const CHARACTER = SIZE.three * 10 + CHARACTER_SPACING;

/** 7.3.3: 每个自然段左空二字，回行顶格. */
export const TWO_CHARACTERS = 2 * CHARACTER;

/** 7.5: 一字线上距版心下边缘 7 mm. From the foot of the page to the foot of the footer's one line. */
export const FOOTER = 1428;
export const HEADER = 1100;
/** 7.5: 单页码居右空一字，双页码居左空一字, of the number's own 4号. */
export const ONE_FOUR = SIZE.four * 10;

/** Lines of 21 characters, and 65 mm beside them. */
export const READING_WIDTH = 21 * CHARACTER;
