import { getTranslations } from 'next-intl/server';
import { exportEvents } from '@/lib/audit/commands/export-events';
import { dateInChina } from '@/lib/domain/calendar';
import { eventSentences, soughtInEvents } from '@/app/(desk)/desk/audit/event-language';
import { csvResponse } from '@/lib/web/csv-response';
import { readForm } from '@/lib/web/read-form';
import { runHandler } from '@/lib/web/run-handler';

export async function POST(request: Request): Promise<Response> {
  return runHandler(request, async (ctx) => {
    const t = await getTranslations('audit');
    const pieces = await exportEvents(ctx, await readForm(request), {
      headings: {
        seq: t('columns.seq'),
        at: t('columns.at'),
        actor: t('columns.actor'),
        what: t('what'),
        article: t('columns.article'),
        type: t('columns.type'),
        subject: t('columns.subject'),
        payload: t('columns.payload'),
        hash: t('columns.hash'),
      },
      say: await eventSentences(ctx),
      saidIn: await soughtInEvents(),
    });
    const day = dateInChina(ctx.now);
    return csvResponse(pieces, { name: `${t('fileName')}-${day}`, asciiName: `audit-log-${day}` });
  });
}
