import { expect, test } from 'vitest';
import { literalAddress, mayReach } from '@/lib/webhooks/reachable';

test.each(['93.184.216.34', '223.5.5.5', '2606:2800:220:1::1', '2001:4860:4860::8888', '::ffff:223.5.5.5'])(
  'a public address is reached: %s',
  (address) => {
    expect(mayReach(address, { allowsPrivate: false })).toBe(true);
  },
);

const OWN = [
  ...['127.0.0.1', '127.8.8.8', '::1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '100.64.0.1', 'fd12::1'],
  ...['::ffff:10.0.0.1', '::ffff:127.0.0.1'],
];
test.each(OWN)('an address of the office’s own network only where that is allowed: %s', (address) => {
  expect(mayReach(address, { allowsPrivate: false })).toBe(false);
  expect(mayReach(address, { allowsPrivate: true })).toBe(true);
});

test.each([
  ...['169.254.169.254', '169.254.0.1', 'fe80::1', 'fe80::1%eth0', '100.100.100.200', '168.63.129.16'],
  ...['fd00:ec2::254', '192.0.0.192', '::ffff:169.254.169.254'],
  ...['224.0.0.1', 'ff02::1', '255.255.255.255', '0.0.0.0', '::', '240.0.0.1', '192.0.2.1', '198.18.0.1'],
  ...['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'fec0::1', '100::1'],
  'huimou.example',
])('never, whatever is allowed: %s', (address) => {
  expect(mayReach(address, { allowsPrivate: false })).toBe(false);
  expect(mayReach(address, { allowsPrivate: true })).toBe(false);
});

test('a host that is an address is known as one, however it is written', () => {
  const of = (url: string) => literalAddress(new URL(url).hostname);
  expect(of('https://[::1]:8443/')).toBe('::1');
  expect(of('https://0x7f.1/')).toBe('127.0.0.1');
  expect(of('https://2130706433/')).toBe('127.0.0.1');
  expect(of('https://yunxi.example/')).toBe(null);
});
