export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 200;

/** Keys of the `fields` messages. */
export type PasswordFault =
  | 'password_too_short'
  | 'password_too_long'
  | 'password_has_name'
  | 'password_has_person'
  | 'password_has_office'
  | 'password_common'
  | 'password_same';

// Ten characters or more, and still the first that anybody tries.
const COMMON = new Set(
  `0123456789 1234567890 12345678910 123456789a 1234567890a 0987654321 9876543210 1qaz2wsx3edc 1q2w3e4r5t
  1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 qwertyuiop qwerty123456 qwer123456 asdfghjkl1 abc1234567 abc123456789
  abcd123456 a123456789 a1234567890 aa123456789 admin12345 admin123456 administrator administrator1 password12
  password123 password1234 password12345 p@ssw0rd123 passw0rd123 letmein123 welcome123 iloveyou12 woaini1314
  woaini520520 woaini123456 5201314520 520131452013 1314520520 woaizhongguo zhongguo123 huimou123456`.split(
    /\s+/,
  ),
);

/** What keeps a password from being taken; empty when nothing does. */
export function passwordFaults(
  password: string,
  { signInName, current }: { signInName: string; current?: string | undefined },
): PasswordFault[] {
  const plain = password.normalize('NFKC');
  const lower = plain.toLowerCase();
  const length = [...plain].length;
  const faults: PasswordFault[] = [];
  if (length < MIN_PASSWORD_LENGTH) faults.push('password_too_short');
  if (length > MAX_PASSWORD_LENGTH) faults.push('password_too_long');
  if (signInName.length > 1 && lower.includes(signInName.toLowerCase())) faults.push('password_has_name');
  if (COMMON.has(lower) || isMonotonous(lower)) faults.push('password_common');
  if (current !== undefined && current !== '' && current.normalize('NFKC') === plain)
    faults.push('password_same');
  return faults;
}

/** One or two characters over and over. */
function isMonotonous(text: string): boolean {
  return text.length > 0 && new Set(text).size <= 2;
}
