/** One state of an article: its working draft at a moment, or a revision. */
export type State = { kind: 'draft'; at: Date } | { kind: 'revision'; number: number };

/** How an address names a state: `revision-3`, or `draft-` and the moment in milliseconds. */
export function stateKey(state: State): string {
  return state.kind === 'revision' ? `revision-${state.number}` : `draft-${state.at.getTime()}`;
}

/** The state an address names; null for anything else. */
export function stateOf(key: unknown): State | null {
  const [, kind, digits] = /^(draft|revision)-(\d{1,15})$/.exec(typeof key === 'string' ? key : '') ?? [];
  const number = Number(digits);
  if (kind === 'revision') return number > 0 && number < 2 ** 31 ? { kind, number } : null;
  return kind === 'draft' && number < 8.64e15 ? { kind, at: new Date(number) } : null;
}
