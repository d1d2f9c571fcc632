import { cache } from 'react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageDesk } from '@/components/newspaper/page-desk';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { getPage } from '@/lib/newspaper/queries/get-page';
import { listPlaceable } from '@/lib/newspaper/queries/list-placeable';
import { printedWords } from '@/lib/web/printed-words';
import { pageTextAction, removePageAction, savePageAction } from '@/app/(desk)/desk/newspaper/actions';

type Props = { params: Promise<{ pageId: string }> };

const load = cache(async (pageId: string) => {
  try {
    return await getPage({ actor: await requirePerson(), db: sharedDb() }, pageId);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).pageId)).name };
}

/** One newspaper page: arranged at the left, seen at the right. */
export default async function NewspaperPage({ params }: Props) {
  const ctx = { actor: await requirePerson(), db: sharedDb() };
  const [page, placeable] = await Promise.all([load((await params).pageId), listPlaceable(ctx)]);
  return (
    <PageDesk
      key={page.version}
      page={page}
      placeable={placeable}
      words={printedWords}
      mayArrange={can(ctx.actor, 'output.make', {}).allowed}
      actions={{
        save: savePageAction,
        remove: removePageAction,
        textOf: pageTextAction,
      }}
    />
  );
}
