import type { ReactNode } from 'react';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { countUnreadNotices } from '@/lib/notices/queries/count-unread-notices';
import { DeskShell } from '@/components/shell/desk-shell';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await requirePerson();
  const unread = await countUnreadNotices({ actor: person, db: sharedDb() });
  return (
    <DeskShell displayName={person.displayName} roles={[...person.roles]} unreadNotices={unread}>
      {children}
    </DeskShell>
  );
}
