import { getTranslations } from 'next-intl/server';
import { exportEvents } from '@/lib/audit/commands/export-events';
import { dateInChina } from '@/lib/domain/calendar';
import { csvResponse } from '@/lib/web/csv-response';
import { readForm } from '@/lib/web/read-form';
import { runHandler } from '@/lib/web/run-handler';

export async function POST(request: Request): Promise<Response> {
  return runHandler(request, async (ctx) => {
    const t = await getTranslations('audit');
    const pieces = await exportEvents(ctx, await readForm(request), {
      seq: t('columns.seq'),
      at: t('columns.at'),
      type: t('columns.type'),
      actor: t('columns.actor'),
      article: t('columns.article'),
      subject: t('columns.subject'),
      payload: t('columns.payload'),
      hash: t('columns.hash'),
    });
    const day = dateInChina(ctx.now);
    return csvResponse(pieces, { name: `${t('fileName')}-${day}`, asciiName: `audit-log-${day}` });
  });
}
