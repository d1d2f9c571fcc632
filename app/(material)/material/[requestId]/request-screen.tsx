import { Title } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { ConfirmByLink } from '@/components/confirmations/confirm-by-link';
import { toOwnSubmission } from '@/components/submissions/own-submission';
import { RequestView } from '@/components/submissions/request-view';
import { listConfirmationsForDepartment } from '@/lib/confirmations/queries/list-confirmations-for-department';
import type { Ctx } from '@/lib/db/context';
import type { RequestDetail } from '@/lib/seasons/queries/get-request';
import { listSubmissionsForRequest } from '@/lib/submissions/queries/list-submissions-for-request';

/** A request with what was handed in for it and what is to be confirmed, for who is signed in or holds its link. */
export async function RequestScreen({ ctx, request }: { ctx: Ctx; request: RequestDetail }) {
  const [submissions, toConfirm, t] = await Promise.all([
    listSubmissionsForRequest(ctx, request.id),
    listConfirmationsForDepartment(ctx, { requestId: request.id }),
    getTranslations('material.request'),
  ]);
  const isByLink = ctx.actor.kind === 'link';
  return (
    <RequestView
      request={request}
      submissions={submissions.map(toOwnSubmission)}
      now={ctx.now}
      knownName={isByLink ? '' : ctx.actor.displayName}
      awaited={toConfirm.filter(({ standing }) => standing === 'asked' || standing === 'outdated').length}
      confirmations={
        toConfirm.length > 0 && (
          <section aria-labelledby="to-confirm">
            <Title order={2} size="h4" mb="sm" id="to-confirm">
              {t('toConfirm')}
            </Title>
            <ConfirmByLink rows={toConfirm} askedName={isByLink ? '' : null} />
          </section>
        )
      }
    />
  );
}
