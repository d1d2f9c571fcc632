/** How a form's box is shown, ticked or not. */
export const TICKED = '☒';
export const EMPTY_BOX = '□';
