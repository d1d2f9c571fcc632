/** Unlike on this page and in this browser; crypto.randomUUID needs a secure context. */
export function localId(): string {
  return Math.random().toString(36).slice(2, 12);
}
