import type { ReactNode } from 'react';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { readableTexts } from '@/lib/finding/readable-texts';
import { countUnreadNotices } from '@/lib/notices/queries/count-unread-notices';
import { DeskShell } from '@/components/shell/desk-shell';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await requirePerson();
  const unread = await countUnreadNotices({ actor: person, db: sharedDb() });
  const { kinds, departmentId } = readableTexts(person);
  const finds = kinds.length === 0 ? null : departmentId === null ? 'office' : 'department';
  return (
    <DeskShell
      displayName={person.displayName}
      roles={[...person.roles]}
      unreadNotices={unread}
      finds={finds}
    >
      {children}
    </DeskShell>
  );
}
