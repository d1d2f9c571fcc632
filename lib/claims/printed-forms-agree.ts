/** A value as it is printed: its last printed place is worth 10 ** (`scale` - `decimals`). */
export type PrintedForm = { value: number; scale: number; decimals: number };

/**
 * Whether two printed forms may be of one value: whether the stretches that are rounded to them overlap. 1.66亿元 is
 * printed of 1.655亿 up to below 1.665亿, 16600万元 of 16599.5万 up to below 16600.5万: these two agree.
 */
export function printedFormsAgree(one: PrintedForm, other: PrintedForm): boolean {
  // Whole numbers, counted in the finer of the two last places: no fraction is lost.
  const finest = Math.min(placeOf(one), placeOf(other));
  const apart = Math.abs(inPlaces(one.value, finest) - inPlaces(other.value, finest));
  return 2 * apart < 10 ** (placeOf(one) - finest) + 10 ** (placeOf(other) - finest);
}

function placeOf({ scale, decimals }: PrintedForm): number {
  return scale - decimals;
}

function inPlaces(value: number, place: number): number {
  return Math.round(place < 0 ? value * 10 ** -place : value / 10 ** place);
}
