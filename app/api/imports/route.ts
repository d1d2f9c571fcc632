import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { importFile } from '@/lib/imports/commands/import-file';
import { receiveImport } from '@/lib/web/receive-import';
import { runHandler } from '@/lib/web/run-handler';

export async function POST(request: Request): Promise<Response> {
  return runHandler(request, async (ctx) => {
    // Before the first byte of a file is kept.
    requirePermission(ctx.actor, 'article.create', {});
    const { fields, file, discard } = await receiveImport(request);
    try {
      return await importFile(ctx, { ...file, importId: fields.importId, signal: request.signal });
    } finally {
      await discard();
    }
  });
}
