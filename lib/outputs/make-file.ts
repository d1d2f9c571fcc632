import { recordEvent } from '@/lib/audit/record-event';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { DomainError } from '@/lib/domain/errors';
import type { Outlet } from '@/lib/domain/outlets';
import type { SystemActor } from '@/lib/domain/permissions/roles';
import type { Reason } from '@/lib/domain/reasons';
import { enqueue } from '@/lib/jobs/enqueue';
import { askOutput } from './ask-output';
import { loadOutputOf, type LoadedOutput } from './load-output-of';
import { outputBasis } from './output-basis';
import { keepOutputFile } from './output-files';
import type { OutputMade } from './output-made';
import { OUTPUT_OF, outputOf, type OutputOf } from './output-of';
import { optionsOf, type OutputOptions } from './output-options';
import { refusalInAWord, type OutputRefusal } from './output-refusal';
import type { OutputSetting } from './output-setting';
import { outputPictureAddress, readMaster } from './read-master';
import { untilCancelled } from './until-cancelled';

type Claimed = {
  id: string;
  articleId: string | null;
  revisionId: string | null;
  of: OutputOf;
  outlet: Outlet;
  options: OutputOptions;
  title: string;
  contentHash: string;
  askedByName: string;
};

type Ordered = { outlet: Outlet; of: OutputOf; options?: OutputOptions };

/** Asks for an output: a short one is made at once, a long one by a job unless its asker `waits`. */
export async function orderOutput(
  ctx: Ctx,
  ordered: Ordered,
  setting: OutputSetting,
  { waits = false }: { waits?: boolean } = {},
): Promise<{ outputId: string }> {
  const { outputId, state, isLong } = await transaction(ctx, async (tx) => {
    const asked = await askOutput(tx, ctx, ordered, setting);
    const { outputId: id } = asked;
    if (asked.state === 'waiting' && asked.isLong && !waits)
      enqueue(tx, 'make-output', { outputId: id }, { singletonKey: id });
    return asked;
  });
  // One that another process died over is taken up again.
  if (state !== 'made' && (!isLong || waits)) await makeFile(ctx, outputId, setting);
  return { outputId };
}

/** Makes the file of an output that waits, and says what became of it; a refusal is kept, not thrown. */
export async function makeFile(ctx: Ctx, outputId: string, setting: OutputSetting): Promise<void> {
  const output = await claim(ctx, outputId);
  if (!output) return;
  const watch = untilCancelled(ctx.db, outputId);
  try {
    const loaded = await transaction(ctx, (tx) => loadOutputOf(tx, output, setting, ctx.now));
    const made = await make(ctx, output, loaded, setting, watch.signal);
    if (made.kind === 'refused') return await fail(ctx, output, made.refusal);
    await finish(ctx, output, loaded, made.bytes, setting);
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
    const row = await tx.output.findUniqueOrThrow({
      where: { id },
      select: {
        ...OUTPUT_OF,
        id: true,
        outlet: true,
        options: true,
        title: true,
        contentHash: true,
        askedByName: true,
      },
    });
    return { ...row, of: outputOf(row), options: optionsOf(row.outlet, row.options as OutputOptions) };
  });
}

async function make(
  ctx: Ctx,
  output: Claimed,
  loaded: LoadedOutput,
  setting: OutputSetting,
  signal: AbortSignal,
): Promise<OutputMade> {
  const { pictures } = loaded;
  let read = 0;
  return loaded.make({
    words: setting.words,
    pictureAddress: outputPictureAddress(setting.origin),
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
  { contentHash, revision, of, basis }: LoadedOutput,
  bytes: Buffer,
  setting: OutputSetting,
): Promise<void> {
  const fileHash = await keepOutputFile(bytes);
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
        basis: outputBasis(output.outlet, output.options, basis, setting.make),
      },
    });
    if (count === 0) return;
    recordEvent(tx, ctx, {
      type: 'output.made',
      articleId: output.articleId,
      subjectId: output.id,
      payload: {
        outlet: output.outlet,
        revision,
        ...(of === undefined ? {} : { of }),
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
        ...(output.articleId === null ? { of: output.title } : {}),
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
