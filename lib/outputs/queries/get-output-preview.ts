import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import type { Outlet } from '@/lib/domain/outlets';
import { can } from '@/lib/domain/permissions/can';
import { isId } from '@/lib/input/is-id';
import { readOutputFile } from '@/lib/outputs/output-files';

export type OutputPreview = { outlet: Outlet; bytes: Buffer<ArrayBuffer> };

/** Outlets whose files are shown on the desk. */
export const SHOWN_OUTLETS = ['wechat', 'text', 'markdown', 'json'] as const satisfies Outlet[];

/** A file to be looked at, not taken. @throws NotFound `output` */
export async function getOutputPreview(
  { actor, db }: Reading,
  { articleId, outputId }: { articleId: string; outputId: string },
): Promise<OutputPreview> {
  const isVisible = isId(articleId) && isId(outputId) && can(actor, 'output.read', {}).allowed;
  const output = isVisible
    ? await db.output.findFirst({
        where: {
          id: outputId,
          articleId,
          article: { deletedAt: null },
          state: 'made',
          outlet: { in: [...SHOWN_OUTLETS] },
        },
        select: { outlet: true, fileHash: true },
      })
    : null;
  const bytes = output?.fileHash ? await readOutputFile(output.fileHash) : null;
  if (!output || !bytes) throw new NotFound('output');
  return { outlet: output.outlet, bytes };
}
