import { beforeNext } from './before-next';

const A_YEAR_S = 31_536_000;

/** The header by which browsers come by https alone (RFC 6797), where that is how the office's address begins. */
export function strictTransportHeader(address: string): string[] {
  return address.startsWith('https:') ? ['Strict-Transport-Security', `max-age=${A_YEAR_S}`] : [];
}

/** Sends it with all of Next's answers. Call once, as the server process starts. */
export function strictTransport(address: string): void {
  const [name, value] = strictTransportHeader(address);
  if (name === undefined || value === undefined) return;
  beforeNext((_, response) => {
    response.setHeader(name, value);
    return false;
  });
}
