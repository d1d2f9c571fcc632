const PRIME = 0x01000193;

/** A short key for a text, the same everywhere: FNV-1a twice over its UTF-16 units. No defence against forgery. */
export function keyText(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9dc5811c];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, PRIME);
    other = Math.imul(other ^ (unit + at), PRIME);
  }
  return [one, other].map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('');
}
