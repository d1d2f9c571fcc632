import { EndedLink } from '@/components/submissions/ended-link';
import { KeptTexts } from '@/components/submissions/kept-texts';
import { toOwnSubmission } from '@/components/submissions/own-submission';
import { RequestView } from '@/components/submissions/request-view';
import { materialContext } from '@/lib/auth/material-context';
import { DomainError } from '@/lib/domain/errors';
import { getRequest } from '@/lib/seasons/queries/get-request';
import { listSubmissionsForRequest } from '@/lib/submissions/queries/list-submissions-for-request';

type Props = { params: Promise<{ requestId: string }> };

/** A department answers a request it was sent a link to. */
export default async function MaterialPage({ params }: Props) {
  const { requestId } = await params;
  const opened = await open(requestId);
  if (!opened) {
    return (
      <>
        <EndedLink />
        <KeptTexts requestId={requestId} openSectionIds={[]} />
      </>
    );
  }
  const { ctx, request, submissions } = opened;
  return (
    <RequestView
      request={request}
      submissions={submissions.map(toOwnSubmission)}
      now={ctx.now}
      knownName={ctx.actor.kind === 'person' ? ctx.actor.displayName : ''}
    />
  );
}

/** Null for a link that has ended, and for a request that is not its own or was cancelled. */
async function open(requestId: string) {
  try {
    const ctx = await materialContext({ requestId });
    const request = await getRequest(ctx, requestId);
    return { ctx, request, submissions: await listSubmissionsForRequest(ctx, requestId) };
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
