type Placed = { offset: number };

/** The pictures of a paragraph that stand in one of its lines, `shift` characters behind where they stood. */
export function picturesBetween<T extends Placed>(
  pictures: T[],
  start: number,
  end: number,
  shift: number,
): T[] {
  return pictures
    .filter(({ offset }) => offset >= start && offset <= end)
    .map((picture) => ({ ...picture, offset: picture.offset - start + shift }));
}
