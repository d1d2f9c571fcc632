import { EndedLink } from '@/components/submissions/ended-link';
import { KeptTexts } from '@/components/submissions/kept-texts';
import { materialContext } from '@/lib/auth/material-context';
import { DomainError } from '@/lib/domain/errors';
import { getRequest } from '@/lib/seasons/queries/get-request';
import { RequestScreen } from './request-screen';

type Props = { params: Promise<{ requestId: string }> };

/** A department answers a request it was sent a link to. */
export default async function MaterialPage({ params }: Props) {
  const { requestId } = await params;
  const opened = await open(requestId);
  if (opened) return <RequestScreen {...opened} />;
  return (
    <>
      <EndedLink />
      <KeptTexts requestId={requestId} openSectionIds={[]} />
    </>
  );
}

/** Null for a link that has ended, and for a request that is not its own or was cancelled. */
async function open(requestId: string) {
  try {
    const ctx = await materialContext({ requestId });
    return { ctx, request: await getRequest(ctx, requestId) };
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
