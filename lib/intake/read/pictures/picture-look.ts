/** How a document shows a picture: parts of each side cut away, then turned over, then turned clockwise by degrees. */
export type PictureLook = {
  left: number;
  top: number;
  right: number;
  bottom: number;
  flipsAcross: boolean;
  flipsDown: boolean;
  turn: number;
};

export const AS_IT_IS: PictureLook = {
  left: 0,
  top: 0,
  right: 0,
  bottom: 0,
  flipsAcross: false,
  flipsDown: false,
  turn: 0,
};

/** What differs by less is how programs round. */
const ROUNDING = 0.0005;
const LEAST_TURN = 0.3;

export function isChanged(look: PictureLook): boolean {
  const turn = Math.abs(look.turn % 360);
  const isTurned = turn > LEAST_TURN && turn < 360 - LEAST_TURN;
  const isCut = [look.left, look.top, look.right, look.bottom].some((side) => side > ROUNDING);
  return isCut || look.flipsAcross || look.flipsDown || isTurned;
}
