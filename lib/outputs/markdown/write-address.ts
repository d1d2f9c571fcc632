/** The address of a link or picture, in brackets: there only these mean something, and entities are read. */
export function writeAddress(address: string): string {
  return `<${address.replace(/[<>\\|`*_~[\]\s]/g, percentEncoded).replaceAll('&', '&amp;')}>`;
}

function percentEncoded(char: string): string {
  return [...new TextEncoder().encode(char)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
