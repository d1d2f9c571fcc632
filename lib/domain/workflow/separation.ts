/** A stage with the persons named for it. */
export type NamedStage = { personIds: readonly string[] };

/**
 * The first stage nobody would be left to decide when every stage needs a different person and no author may
 * decide; null when the stages can be staffed. (Kuhn's matching: a stage may push an earlier one to another person.)
 */
export function findUnstaffedStage<S extends NamedStage>(
  stages: readonly S[],
  authorIds: ReadonlySet<string>,
): S | null {
  const stageOf = new Map<string, S>();

  function place(stage: S, tried: Set<string>): boolean {
    return stage.personIds.some((personId) => {
      if (authorIds.has(personId) || tried.has(personId)) return false;
      tried.add(personId);
      const holder = stageOf.get(personId);
      if (holder && !place(holder, tried)) return false;
      stageOf.set(personId, stage);
      return true;
    });
  }

  return stages.find((stage) => !place(stage, new Set())) ?? null;
}
