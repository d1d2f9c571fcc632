import { notFound } from 'next/navigation';
import { requirePerson } from '@/lib/auth/current-person';

/** An address of the desk that nothing answers to: told inside the desk. */
export default async function MissingPage() {
  await requirePerson();
  notFound();
}
