import { env } from '@/lib/env';
import type { SignInPolicy } from '@/lib/people/sign-in-attempts';

/** After how many failures there is a wait, the longest, and how long a session lasts, as configured. */
export function signInPolicy(): SignInPolicy {
  return {
    maxFailures: env().SIGN_IN_MAX_FAILURES,
    lockMinutes: env().SIGN_IN_LOCK_MINUTES,
    sessionHours: env().SESSION_HOURS,
  };
}
