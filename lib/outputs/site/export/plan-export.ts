import type { Manifest } from './manifest';
import type { FileKind, SiteFile } from './site-file';

export type Step = { name: string; file: SiteFile | null };

export type ExportPlan = {
  /** One after the other; the steps of each in any order. A step without a file removes what stands there. */
  phases: Step[][];
  unchanged: number;
};

/**
 * What is to be done for `files` to stand where `before` was left. What readers may not read any more goes first, then
 * the lists that named it; without a withdrawal lists come last, so that they name nothing that is not there yet.
 */
export function planExport(
  before: Manifest | null,
  files: readonly SiteFile[],
  lost: readonly string[],
): ExportPlan {
  const doubtful = new Set([...(before?.pending ?? []), ...lost]);
  const stands = ({ name, of }: SiteFile) => !doubtful.has(name) && before?.files[name]?.of === of;
  const wanted = new Set(files.map(({ name }) => name));
  const known = [...Object.keys(before?.files ?? {}), ...(before?.pending ?? [])];
  const gone = [...new Set(known)].filter((name) => !wanted.has(name));
  const changed = files.filter((file) => !stands(file));
  const of = (...kinds: FileKind[]): Step[] =>
    changed.filter(({ kind }) => kinds.includes(kind)).map((file) => ({ name: file.name, file }));
  const removals = gone.map((name) => ({ name, file: null }));
  // At a first export nothing is there yet that could have been withdrawn.
  const withdrawals = before ? of('withdrawn') : [];
  const first = [...removals, ...withdrawals];
  const rest = [of('photo', 'extra'), of('article', ...(before ? [] : ['withdrawn' as const]))];
  const phases = first.length > 0 ? [first, of('list'), ...rest] : [...rest, of('list')];
  return { phases: phases.filter((steps) => steps.length > 0), unchanged: files.length - changed.length };
}
