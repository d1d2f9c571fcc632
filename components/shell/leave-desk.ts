import { signOut } from 'next-auth/react';

/** Ends the session here, then leaves for the sign-in page. */
export async function leaveDesk(): Promise<void> {
  await signOut({ callbackUrl: '/sign-in' });
}
