import pg from 'pg';
import { expect, test } from 'vitest';
import { isDown } from '@/lib/outputs/site/is-down';

const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
const HERE = 'postgresql://huimou@127.0.0.1:5432/huimou';

test('a database of this machine is down when nobody listens at its address', () => {
  expect(isDown(refused, HERE)).toBe(true);
  expect(isDown(new AggregateError([refused, refused]), 'postgresql://huimou@localhost/huimou')).toBe(true);
});

test('it is not known to be: on another machine, by what it says itself, by silence', () => {
  expect(isDown(refused, 'postgresql://huimou@db.example.gov.cn/huimou')).toBe(false);
  const stopping = Object.assign(new pg.DatabaseError('stopping', 8, 'error'), { code: '57P03' });
  expect(isDown(stopping, HERE)).toBe(false);
  expect(isDown(new Error('timeout expired'), HERE)).toBe(false);
  expect(isDown(new AggregateError([refused, new Error('reset')]), HERE)).toBe(false);
});
