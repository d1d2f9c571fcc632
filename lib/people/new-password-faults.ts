import { dictionary } from '@zxcvbn-ts/language-common';
import { officeName } from '@/lib/env';
import { passwordFaults, type PasswordFault } from '@/lib/domain/people/password-rules';

type About = { signInName: string; displayName: string; current?: string };

/** Passwords that were found in breaches, most of them many times; long enough to pass for one. */
let breached: ReadonlySet<string> | undefined;

/** A shorter word may stand in a good password by chance. */
const SHORTEST_WORD = 4;
/** What people hang on a word to pass a rule: a year, a run of digits, a mark or two. */
const HUNG_ON = /^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu;

/**
 * What keeps a password from being taken, first what the browser knows too: then a list of common passwords, and the
 * names of the person and the office (NIST SP 800-63B, 3.1.1.2). A common word with nothing but digits and marks around
 * it is as common.
 */
export function newPasswordFaults(
  password: string,
  { signInName, displayName, current }: About,
): PasswordFault[] {
  const faults = passwordFaults(password, { signInName, current });
  const lower = password.normalize('NFKC').toLowerCase();
  const word = lower.replace(HUNG_ON, '');
  const isKnown = isCommon(lower) || (word.length >= SHORTEST_WORD && isCommon(word)) || isRepeated(lower);
  if (isKnown && !faults.includes('password_common')) faults.push('password_common');
  if (holds(lower, displayName)) faults.push('password_has_person');
  if (holds(lower, officeName())) faults.push('password_has_office');
  return faults;
}

function isCommon(text: string): boolean {
  breached ??= new Set(dictionary.passwords);
  return breached.has(text);
}

/** A short piece over and over: 'abc123abc123'. */
function isRepeated(text: string): boolean {
  return /^(.{1,8}?)\1+$/u.test(text);
}

function holds(password: string, name: string): boolean {
  const plain = name.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return [...plain].length > 1 && password.includes(plain);
}
