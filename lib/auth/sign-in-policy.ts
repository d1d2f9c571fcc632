import { env } from '@/lib/env';
import type { SignInPolicy } from '@/lib/people/commands/sign-in';

/** After how many failures a name is locked, and for how long, as configured. */
export function signInPolicy(): SignInPolicy {
  return { maxFailures: env().SIGN_IN_MAX_FAILURES, lockMinutes: env().SIGN_IN_LOCK_MINUTES };
}
