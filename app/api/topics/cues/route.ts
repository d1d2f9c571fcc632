import { exportCues } from '@/lib/topics/export-cues';
import { attachment } from '@/lib/web/attachment';
import { runHandler } from '@/lib/web/run-handler';

/** The words in use as a file for `huimou structure --cues`. */
export async function GET(request: Request): Promise<Response> {
  return runHandler(request, async (ctx) =>
    Response.json(await exportCues(ctx), {
      headers: { 'content-disposition': attachment('cues.json'), 'cache-control': 'no-store' },
    }),
  );
}
