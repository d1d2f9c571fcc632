import type { Metadata } from 'next';
import { Anchor, Box } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { RequestScreen } from '@/app/(material)/material/[requestId]/request-screen';
import { Link } from '@/components/ui/link';
import { requirePerson } from '@/lib/auth/current-person';
import type { Ctx } from '@/lib/db/context';
import { sharedDb } from '@/lib/db/shared-db';
import { NotFound } from '@/lib/domain/errors';
import { hasRole } from '@/lib/domain/permissions/roles';
import { getRequest } from '@/lib/seasons/queries/get-request';

type Props = { params: Promise<{ requestId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('material.mine'))('title') };
}

/** A liaison answers a request in their own name. */
export default async function RequestPage({ params }: Props) {
  const { requestId } = await params;
  const actor = await requirePerson();
  if (!hasRole(actor, 'contributor')) notFound();
  const ctx = { actor, db: sharedDb(), now: new Date() };
  const [request, t] = await Promise.all([open(ctx, requestId), getTranslations('material.mine')]);
  return (
    <Box maw="46rem">
      <Anchor component={Link} href="/desk/requests" size="sm" mb="sm" display="inline-block">
        {t('back')}
      </Anchor>
      <RequestScreen ctx={ctx} request={request} />
    </Box>
  );
}

async function open(ctx: Ctx, requestId: string) {
  try {
    return await getRequest(ctx, requestId);
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
