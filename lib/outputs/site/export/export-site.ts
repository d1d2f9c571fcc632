import pLimit from 'p-limit';
import type { Db } from '@/lib/db/client';
import { env } from '@/lib/env';
import { expectPages } from '@/lib/outputs/site/expected-pages';
import { siteGeneration } from '@/lib/outputs/site/site-generation';
import { inTurn } from '@/lib/outputs/site/in-turn';
import { siteOrigin } from '@/lib/outputs/site/site-origin';
import { ExportFailed } from './export-failed';
import type { SiteTarget } from './export-target';
import { makeMissing, type Progress } from '@/lib/outputs/site/make-missing';
import { writeManifest, type Manifest } from './manifest';
import { planExport, type ExportPlan, type Step } from './plan-export';
import { readSiteState, type SiteState } from './site-state';

const AT_ONCE = 8;
/** How often the site may change while it is copied before that is given up. */
const ROUNDS = 5;

export type ExportOptions = {
  make: string;
  now: () => Date;
  signal: AbortSignal;
  isDry?: boolean;
  made?: Progress;
  copied?: Progress;
  planned?: (plan: ExportPlan) => void;
};

export type Exported = {
  written: number;
  removed: number;
  unchanged: number;
  /** Pages that could not be made, and pictures whose files are missing: nothing stands at their place. */
  missing: string[];
};

type Round = Exported & { changed: { path: string; hash: string }[] };

/**
 * Makes `target` show the site as it is now. What is missing of the pages is made first; what changes meanwhile is
 * brought up in another round, so that a withdrawal during a long export is in it.
 * @throws ExportFailed
 */
export async function exportSite(db: Db, target: SiteTarget, options: ExportOptions): Promise<Exported> {
  if (options.isDry) return exportInTurn(db, target, options);
  let exported: Exported | null = null;
  await inTurn(env().DATABASE_URL, `site export ${target.label}`, async () => {
    exported = await exportInTurn(db, target, options);
  });
  // Two at once would each hold the other's files for somebody else's.
  if (!exported) throw new ExportFailed('under_way', { target: target.label });
  return exported;
}

async function exportInTurn(db: Db, target: SiteTarget, options: ExportOptions): Promise<Exported> {
  const { make, signal, made = () => {}, isDry = false } = options;
  const sum: Exported = { written: 0, removed: 0, unchanged: 0, missing: [] };
  // Before anything is made: a folder that is not ours is told at once.
  await target.open();
  await expectPages(db, make);
  for (let round = 0; round < ROUNDS; round += 1) {
    const failed = await makeMissing(db, { make, signal, progress: made });
    const state = await readSiteState(db);
    const done = await bringUp(target, state, options);
    sum.written += done.written;
    sum.removed += done.removed;
    sum.unchanged = done.unchanged;
    sum.missing = [...failed, ...done.missing];
    for (const page of done.changed) await makeAnew(db, page);
    if (isDry || (done.changed.length === 0 && (await siteGeneration(db)) === state.generation)) return sum;
  }
  throw new ExportFailed('never_still', {});
}

/** Where the file is not the one of its row: had the page only changed since, the row says so already. */
async function makeAnew(db: Db, { path, hash }: { path: string; hash: string }): Promise<void> {
  await db.$executeRaw`
    SELECT pages_changed(ARRAY(SELECT path FROM "BakedPage" WHERE path = ${path} AND hash = ${hash}))`;
}

async function bringUp(target: SiteTarget, state: SiteState, options: ExportOptions): Promise<Round> {
  const [before, files] = await Promise.all([target.open(), target.filesOf(state)]);
  const plan = planExport(before, files, before ? await target.lost(before.files) : []);
  const steps = plan.phases.flat();
  const round: Round = { written: 0, removed: 0, unchanged: plan.unchanged, missing: [], changed: [] };
  if (options.isDry) {
    options.planned?.(plan);
    return round;
  }
  if (steps.length === 0 && before?.generation === state.generation && before.pending.length === 0)
    return round;
  await requireOurs(target, before, steps);
  const entries = new Map(Object.entries(before?.files ?? {}));
  const touched = steps.map(({ name }) => name);
  for (const name of touched) entries.delete(name);
  const manifest = (pending: string[]): Manifest => ({
    generation: state.generation,
    madeAt: options.now().toISOString(),
    origin: siteOrigin(),
    withdrawn: state.withdrawn,
    pending,
    files: Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  });
  // What is about to change is on record before it does. Where that fails, as on a full disk, what was withdrawn goes
  // all the same.
  let unwritten: unknown = null;
  if (steps.length > 0)
    await target.writeManifest(writeManifest(manifest(touched))).catch((error: unknown) => {
      unwritten = error ?? new Error('not written');
    });
  const doubtful = new Set(before?.pending);
  const walk = { target, entries, doubtful, round, options, total: steps.length };
  for (const phase of plan.phases) {
    if (unwritten !== null && !phase.some(isWithdrawal)) break;
    await takeSteps(phase, walk);
  }
  if (unwritten !== null) throw unwritten;
  await target.tidy(steps.filter(({ file }) => file === null).map(({ name }) => name));
  // What could not be read is written in the next round, and is ours until then.
  const open = touched.filter((name) => !entries.has(name) && files.some((file) => file.name === name));
  await target.writeManifest(writeManifest(manifest(open)));
  return round;
}

const isWithdrawal = ({ file }: Step) => file === null || file.kind === 'withdrawn';

async function requireOurs(
  target: SiteTarget,
  before: Manifest | null,
  steps: readonly Step[],
): Promise<void> {
  const ours = new Set([...Object.keys(before?.files ?? {}), ...(before?.pending ?? [])]);
  const [name] = await target.foreign(steps.map((step) => step.name).filter((at) => !ours.has(at)));
  if (name !== undefined) throw new ExportFailed('in_the_way', { name });
}

type Walk = {
  target: SiteTarget;
  entries: Map<string, Manifest['files'][string]>;
  doubtful: ReadonlySet<string>;
  round: Round;
  options: ExportOptions;
  total: number;
};

/** The first that fails is thrown when those under way are done: nothing writes on behind a failure. */
async function takeSteps(phase: readonly Step[], walk: Walk): Promise<void> {
  const turns = pLimit(AT_ONCE);
  let fault: { error: unknown } | null = null;
  const take = async (step: Step) => {
    if (fault && !(isWithdrawal(step) && mayGoOn(fault.error))) return;
    try {
      walk.options.signal.throwIfAborted();
      await takeStep(step, walk);
    } catch (error) {
      fault ??= { error };
    }
  };
  await Promise.all(phase.map((step) => turns(() => take(step))));
  if (fault !== null) throw (fault as { error: unknown }).error;
}

/** After a fault of one file, as on a full disk, the others that were withdrawn can still go. */
function mayGoOn(error: unknown): boolean {
  return error instanceof ExportFailed && ['disk_full', 'no_access', 'refused'].includes(error.fault);
}

async function takeStep({ name, file }: Step, walk: Walk): Promise<void> {
  const { target, entries, doubtful, round, options, total } = walk;
  const bytes = (await file?.read()) ?? null;
  if (file && bytes) {
    try {
      entries.set(name, await target.put(file, bytes, { mayBeThere: doubtful.has(name) }));
    } catch (error) {
      // What may not be read any more must go, if its notice cannot be put there.
      if (file.kind === 'withdrawn') await target.remove(name).catch(() => {});
      throw error;
    }
    round.written += 1;
  } else {
    await target.remove(name);
    round.removed += 1;
    if (file?.page) round.changed.push({ path: file.page, hash: file.of });
    else if (file) round.missing.push(name);
  }
  options.copied?.(round.written + round.removed, total);
}
