import { describe, expect, it } from 'vitest';
import { passwordFaults } from '@/lib/domain/people/password-rules';

describe('what makes a password', () => {
  it.each([
    ['', ['password_too_short']],
    ['九个字符的密码不行', ['password_too_short']],
    ['十个字符的密码就可以', []],
    ['correct horse battery', []],
    ['x'.repeat(100) + 'y'.repeat(101), ['password_too_long', 'password_common']],
    ['hello-LinXW-2026', ['password_has_name']],
    ['ｌｉｎｘｗ的年度综述', ['password_has_name']],
    ['1234567890', ['password_common']],
    ['Password123', ['password_common']],
    ['aaaaaaaaaaaa', ['password_common']],
    ['ababababababab', ['password_common']],
    ['the old password', ['password_same']],
  ])('%j: %j', (password, faults) => {
    expect(passwordFaults(password, { signInName: 'linxw', current: 'the old password' })).toEqual(faults);
  });

  it('a sign-in name of one character forbids nothing', () => {
    expect(passwordFaults('a quiet newsroom', { signInName: 'a' })).toEqual([]);
  });
});
