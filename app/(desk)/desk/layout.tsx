import type { ReactNode } from 'react';
import { requirePerson } from '@/lib/auth/current-person';
import { DeskShell } from '@/components/shell/desk-shell';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await requirePerson();
  return (
    <DeskShell displayName={person.displayName} roles={[...person.roles]}>
      {children}
    </DeskShell>
  );
}
