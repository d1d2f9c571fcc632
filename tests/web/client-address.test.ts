import { expect, test } from 'vitest';
import { clientAddress } from '@/lib/web/client-address';

const from = (address: string) => clientAddress(new Headers({ 'x-forwarded-for': address }));

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['<script>', ''],
  ['', ''],
])('%s counts as %s', (address, counted) => {
  expect(from(address)).toBe(counted);
});
