import type { Metadata } from 'next';
import { Anchor, Box } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { toOwnSubmission } from '@/components/submissions/own-submission';
import { RequestView } from '@/components/submissions/request-view';
import { Link } from '@/components/ui/link';
import { requirePerson } from '@/lib/auth/current-person';
import { sharedDb } from '@/lib/db/shared-db';
import { NotFound } from '@/lib/domain/errors';
import { hasRole, type Actor } from '@/lib/domain/permissions/roles';
import { getRequest } from '@/lib/seasons/queries/get-request';
import { listSubmissionsForRequest } from '@/lib/submissions/queries/list-submissions-for-request';

type Props = { params: Promise<{ requestId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('material.mine'))('title') };
}

/** A liaison answers a request in their own name. */
export default async function RequestPage({ params }: Props) {
  const { requestId } = await params;
  const person = await requirePerson();
  const [{ request, submissions }, t] = await Promise.all([
    open(person, requestId),
    getTranslations('material.mine'),
  ]);
  return (
    <Box maw="46rem">
      <Anchor component={Link} href="/desk/requests" size="sm" mb="sm" display="inline-block">
        {t('back')}
      </Anchor>
      <RequestView
        request={request}
        submissions={submissions.map(toOwnSubmission)}
        now={new Date()}
        knownName={person.displayName}
      />
    </Box>
  );
}

async function open(actor: Actor, requestId: string) {
  if (!hasRole(actor, 'contributor')) notFound();
  const ctx = { actor, db: sharedDb() };
  try {
    const request = await getRequest(ctx, requestId);
    return { request, submissions: await listSubmissionsForRequest(ctx, requestId) };
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
