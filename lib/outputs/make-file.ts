import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { photoHashes } from '@/lib/document/photo-hashes';
import { DomainError } from '@/lib/domain/errors';
import type { Outlet } from '@/lib/domain/outlets';
import type { SystemActor } from '@/lib/domain/permissions/roles';
import type { Reason } from '@/lib/domain/reasons';
import { loadSource, type DatedSource } from './load-source';
import { outputBasis } from './output-basis';
import { keepOutputFile } from './output-files';
import { formatOf, type OutputMade } from './output-formats';
import { refusalInAWord, type OutputRefusal } from './output-refusal';
import type { OutputSetting } from './output-setting';
import { outputPictureAddress, readMaster } from './read-master';
import { untilCancelled } from './until-cancelled';

type Claimed = {
  id: string;
  articleId: string;
  revisionId: string | null;
  outlet: Outlet;
  contentHash: string;
  askedByName: string;
};

/** Makes the file of an output that waits, and says what became of it; a refusal is kept, not thrown. */
export async function makeFile(ctx: Ctx, outputId: string, setting: OutputSetting): Promise<void> {
  const output = await claim(ctx, outputId);
  if (!output) return;
  const watch = untilCancelled(ctx.db, outputId);
  let dated: DatedSource | null = null;
  try {
    dated = await transaction(ctx, (tx) => loadSource(tx, output, setting, ctx.now));
    const made = await make(ctx, output, dated, setting, watch.signal);
    if (made.kind === 'refused') return await fail(ctx, output, made.refusal);
    await finish(ctx, output, dated, made.bytes, setting);
  } catch (error) {
    if (watch.signal.aborted) return;
    if (!(error instanceof DomainError)) console.error(`an output for ${output.outlet} was not made`, error);
    await fail(ctx, output, refusalOf(error));
  } finally {
    watch.stop();
  }
}

/** One that another server died over is taken up again. */
async function claim(ctx: Ctx, id: string): Promise<Claimed | null> {
  return transaction(ctx, async (tx) => {
    const { count } = await tx.output.updateMany({
      where: { id, state: { in: ['waiting', 'making'] } },
      data: { state: 'making', progress: 5, begunAt: ctx.now },
    });
    if (count === 0) return null;
    return tx.output.findUnique({
      where: { id },
      select: {
        id: true,
        articleId: true,
        revisionId: true,
        outlet: true,
        contentHash: true,
        askedByName: true,
      },
    });
  });
}

async function make(
  ctx: Ctx,
  output: Claimed,
  { source, writtenAt }: DatedSource,
  setting: OutputSetting,
  signal: AbortSignal,
): Promise<OutputMade> {
  const pictures = new Set(source.content.sections.flatMap(({ doc }) => photoHashes(doc))).size;
  let read = 0;
  return formatOf(output.outlet).make(source, {
    words: setting.words,
    pictureAddress: outputPictureAddress(setting.origin),
    writtenAt,
    signal,
    readPicture: async (hash) => {
      signal.throwIfAborted();
      const picture = await readMaster(hash);
      read += 1;
      await progress(
        ctx,
        output.id,
        10 + Math.round((40 * Math.min(read, pictures)) / Math.max(pictures, 1)),
      );
      return picture;
    },
  });
}

async function progress(ctx: Ctx, id: string, hundredths: number): Promise<void> {
  await ctx.db.output.updateMany({ where: { id, state: 'making' }, data: { progress: hundredths } });
}

async function finish(
  ctx: Ctx,
  output: Claimed,
  { source }: DatedSource,
  bytes: Buffer,
  setting: OutputSetting,
): Promise<void> {
  const fileHash = await keepOutputFile(bytes);
  const { contentHash } = source;
  await transaction(ctx, async (tx) => {
    const { count } = await tx.output.updateMany({
      where: { id: output.id, state: 'making' },
      data: {
        state: 'made',
        progress: 100,
        madeAt: ctx.now,
        byteSize: bytes.byteLength,
        fileHash,
        // A working copy may have been written on since it was asked for.
        contentHash,
        basis: outputBasis(output.outlet, source, setting.make),
      },
    });
    if (count === 0) return;
    recordEvent(tx, ctx, {
      type: 'output.made',
      articleId: output.articleId,
      subjectId: output.id,
      payload: {
        outlet: output.outlet,
        revision: source.revision,
        contentHash,
        fileHash,
        byteSize: bytes.byteLength,
        askedBy: output.askedByName,
      },
    });
  });
}

/** By the house: whoever asked may have lost their authority since, and that may be why. */
const HOUSE: SystemActor = { kind: 'system', id: null, displayName: '系统' };

async function fail({ db, now }: Ctx, output: Claimed, refusal: OutputRefusal): Promise<void> {
  const ctx: Ctx = { db, now, actor: HOUSE };
  await transaction(ctx, async (tx) => {
    const { count } = await tx.output.updateMany({
      where: { id: output.id, state: 'making' },
      data: { state: 'failed', refusal: toJson(refusal) },
    });
    if (count === 0) return;
    const revision = output.revisionId
      ? await tx.revision.findUnique({ where: { id: output.revisionId }, select: { number: true } })
      : null;
    recordEvent(tx, ctx, {
      type: 'output.failed',
      articleId: output.articleId,
      subjectId: output.id,
      payload: {
        outlet: output.outlet,
        revision: revision?.number ?? null,
        contentHash: output.contentHash,
        reason: refusalInAWord(refusal),
        askedBy: output.askedByName,
      },
    });
  });
}

function refusalOf(error: unknown): OutputRefusal {
  return error instanceof DomainError
    ? { kind: 'reason', reason: error.reason as Reason }
    : { kind: 'unexpected' };
}
