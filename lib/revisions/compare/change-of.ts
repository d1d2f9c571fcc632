import type { Change } from './comparison';

export function changeOf(before: object | null, after: object | null, isChanged: boolean): Change {
  if (!before) return 'added';
  if (!after) return 'removed';
  return isChanged ? 'changed' : 'unchanged';
}
