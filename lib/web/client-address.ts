import ipaddr from 'ipaddr.js';

/**
 * The address a request came from, as `trustProxies` and Next leave it. Of an IPv6 address its network (/64), since
 * one household or office has a whole one.
 */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  const address = headers.get('x-forwarded-for')?.trim() ?? '';
  if (!ipaddr.isValid(address)) return '';
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(':')}::/64`;
}
