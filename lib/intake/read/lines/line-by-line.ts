/** Hands out what stands in a paragraph line by line: each time what was not handed out yet and lies no farther than `end`. */
export function lineByLine<T>(items: readonly T[], placeOf: (item: T) => number): (end: number) => T[] {
  let at = 0;
  return (end) => {
    const from = at;
    for (let item = items[at]; item !== undefined && placeOf(item) <= end; item = items[at]) at += 1;
    return items.slice(from, at);
  };
}

/** Items at their places in the line. */
export function shifted<T extends { offset: number }>(items: readonly T[], by: number): T[] {
  return items.map((item) => ({ ...item, offset: item.offset + by }));
}
