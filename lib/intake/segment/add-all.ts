/** `push(...items)` for any number of them: an argument list has a limit. */
export function addAll<Item>(list: Item[], items: Iterable<Item>) {
  for (const item of items) list.push(item);
}
