import { redirect } from 'next/navigation';
import { requirePerson } from '@/lib/auth/current-person';
import { helpFor } from '@/lib/domain/help-pages';

/** The help of one's own role. */
export default async function HelpPage() {
  const { roles } = await requirePerson();
  redirect(helpFor('/desk', roles));
}
