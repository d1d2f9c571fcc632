import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { importFile } from '@/lib/imports/commands/import-file';
import { receiveImport } from '@/lib/web/receive-import';
import { runHandler } from '@/lib/web/run-handler';

export async function POST(request: Request): Promise<Response> {
  return runHandler(request, async (ctx) => {
    // Before the first byte of a file is kept.
    requirePermission(ctx.actor, 'article.create', {});
    const { file, discard } = await receiveImport(request);
    try {
      return await importFile(ctx, file);
    } finally {
      await discard();
    }
  });
}
