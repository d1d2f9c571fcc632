/** Ends the session here, then leaves for the sign-in page. */
export async function leaveDesk(): Promise<void> {
  const { signOut } = await import('next-auth/react');
  await signOut({ callbackUrl: '/sign-in' });
}
