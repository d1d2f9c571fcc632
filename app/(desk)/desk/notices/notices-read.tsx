import { MarkRead } from '@/components/notices/mark-read';
import { sharedDb } from '@/lib/db/shared-db';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { countUnreadNotices } from '@/lib/notices/queries/count-unread-notices';
import { markNoticesReadAction } from './actions';

/** At the place they lead to, what notices told is seen: they count as read, and what waited on that is done. */
export async function NoticesRead({ person, path }: { person: PersonActor; path: string }) {
  const unread = await countUnreadNotices({ actor: person, db: sharedDb() }, { path });
  return unread > 0 ? <MarkRead path={path} markRead={markNoticesReadAction} /> : null;
}
