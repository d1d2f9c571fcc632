import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Allowing = { allowsPrivate: boolean };

/** Of an office's own network, or the machine's own. */
const PRIVATE = ['private', 'loopback', 'uniqueLocal', 'carrierGradeNat'];

/** Where clouds keep the keys of a machine, or steer it, whatever range they lie in: never, not even where private ones are allowed. */
const STEERS_THE_MACHINE = [
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
  'fd20:ce::254',
];

/** Not public, though the ranges of ipaddr.js say so: for measurements (RFC 2544), and IPv6 outside 2000::/3. */
const MEASURING = ipaddr.IPv4.parseCIDR('198.18.0.0/15');
const PUBLIC_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** The address that a URL's host is, without brackets; null where it is a name. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}

/** Whether a webhook may be sent to this IP address. */
export function mayReach(address: string, { allowsPrivate }: Allowing): boolean {
  if (isIP(address) === 0) return false;
  // An IPv4 address in IPv6's clothes is that IPv4 address.
  const parsed = ipaddr.process(address.replace(/%.*$/, ''));
  if (STEERS_THE_MACHINE.includes(parsed.toString())) return false;
  const range = parsed.range();
  if (PRIVATE.includes(range)) return allowsPrivate;
  if (range !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv6 ? parsed.match(PUBLIC_IPV6) : !parsed.match(MEASURING);
}
