import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { NotFound, NotPossible } from '@/lib/domain/errors';
import type { Outlet } from '@/lib/domain/outlets';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { recordDownloadInput } from '@/lib/outputs/input';
import { outputFileName } from '@/lib/outputs/output-file-name';
import { readOutputFile } from '@/lib/outputs/output-files';
import { isTakenBack } from '@/lib/outputs/standing-of-output';
import { loadStanding } from '@/lib/outputs/text-standing';
import { yearHash } from '@/lib/outputs/year-sources';

export type OutputToSend = { outlet: Outlet; fileName: string; fileHash: string; madeAt: Date };

/**
 * Writes down who takes outputs of an article out of the office, and how; what is to be sent them.
 * @throws Invalid; Forbidden; NotFound `output`; NotPossible `output_file_gone` when one is not made, or its file is lost,
 *   `output_withdrawn_text` when its text was taken back, `output_year_changed`
 */
export async function recordDownload(ctx: Ctx, raw: unknown): Promise<OutputToSend[]> {
  const { articleId, outputIds, way } = parseInput(recordDownloadInput, raw);
  return transaction(ctx, async (tx) => {
    requirePermission(ctx.actor, 'output.download', {});
    const wanted = [...new Set(outputIds)];
    const outputs = await tx.output.findMany({
      where: {
        id: { in: wanted },
        articleId,
        ...(articleId === null ? {} : { article: { deletedAt: null } }),
      },
      orderBy: { outlet: 'asc' },
      select: {
        id: true,
        outlet: true,
        title: true,
        options: true,
        revisionId: true,
        year: true,
        contentHash: true,
        fileHash: true,
        madeAt: true,
        revision: { select: { number: true } },
      },
    });
    if (outputs.length < wanted.length) throw new NotFound('output');
    await requireNotTakenBack(tx, articleId, outputs);
    const sent: OutputToSend[] = [];
    for (const output of outputs) {
      const { id, outlet, contentHash, fileHash, madeAt, revision } = output;
      if (fileHash === null || madeAt === null || !(await readOutputFile(fileHash)))
        throw new NotPossible('output_file_gone');
      recordEvent(tx, ctx, {
        type: 'output.downloaded',
        articleId,
        subjectId: id,
        payload: {
          outlet,
          revision: revision?.number ?? null,
          ...(articleId === null ? { of: output.title } : {}),
          contentHash,
          fileHash,
          way,
        },
      });
      sent.push({ outlet, fileName: outputFileName(output), fileHash, madeAt });
    }
    await tx.outputDownload.createMany({
      data: outputs.map(({ id }) => ({
        outputId: id,
        personId: ctx.actor.id,
        personName: ctx.actor.displayName,
        way,
        at: ctx.now,
      })),
    });
    return sent;
  });
}

type Wanted = {
  outlet: Outlet;
  revision: { number: number } | null;
  contentHash: string;
  year: number | null;
};

/** 审核表 says what was decided, and holds nothing of the text; a year's volume holds all that readers read of it. */
async function requireNotTakenBack(
  tx: Tx,
  articleId: string | null,
  outputs: readonly Wanted[],
): Promise<void> {
  const standing = articleId === null ? null : await loadStanding(tx, articleId);
  for (const output of outputs) {
    if (output.outlet === 'record_pdf' || output.outlet === 'matrix_pdf') continue;
    if (output.year !== null) {
      if ((await yearHash(tx, output.year)) !== output.contentHash)
        throw new NotPossible('output_year_changed');
    } else if (!standing || isTakenBack(output, standing)) throw new NotPossible('output_withdrawn_text');
  }
}
