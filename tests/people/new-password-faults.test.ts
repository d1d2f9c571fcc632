import { expect, test } from 'vitest';
import { newPasswordFaults } from '@/lib/people/new-password-faults';

const about = { signInName: 'linxw', displayName: '林晓雯' };

test.each([
  ['qwertyuiop', 'password_common'], // from a list of breaches
  ['Dragonfly!!', 'password_common'], // a common word with marks hung on
  ['2026sunshine2026', 'password_common'],
  ['abc1abc1abc1', 'password_common'],
  ['１２３４５６７８９０', 'password_common'], // full width
  ['祝林晓雯新年快乐好运', 'password_has_person'],
  ['linxw山高月小水落石出', 'password_has_name'],
])('%s is refused', (password, fault) => {
  expect(newPasswordFaults(password, about)).toContain(fault);
});

test.each(['山高月小水落石出曾日月', 'correct horse battery staple', 'Kf8#qmZ2!vTw'])(
  '%s is taken',
  (password) => {
    expect(newPasswordFaults(password, about)).toEqual([]);
  },
);
