/** A section's place; removed sections keep theirs, so that undoing the removal puts them back. */
export type Place = { id: string; isRemoved: boolean };

/** The order with `id` put in behind `afterId`; null puts it first. */
export function insertAfter(order: readonly string[], id: string, afterId: string | null): string[] {
  const at = afterId === null ? 0 : order.indexOf(afterId) + 1;
  return [...order.slice(0, at), id, ...order.slice(at)];
}

/**
 * All sections, removed ones too, once the visible ones stand in a new order: each removed one stays behind
 * the visible one it followed. Null when `visible` does not name every visible section exactly once.
 */
export function reorder(places: readonly Place[], visible: readonly string[]): string[] | null {
  const wanted = new Set(visible);
  const standing = places.filter((place) => !place.isRemoved);
  const namesAll = standing.length === visible.length && standing.every((place) => wanted.has(place.id));
  if (!namesAll || wanted.size !== visible.length) return null;

  const followers = new Map<string | null, string[]>();
  let followed: string | null = null;
  for (const place of places) {
    if (place.isRemoved) followers.set(followed, [...(followers.get(followed) ?? []), place.id]);
    else followed = place.id;
  }
  return [null, ...visible].flatMap((id) => [...(id === null ? [] : [id]), ...(followers.get(id) ?? [])]);
}
