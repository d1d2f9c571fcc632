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

/**
 * The stage of those to come that a person's deciding now would leave without anybody, though it need not be;
 * null when there is none. `spentIds`: who may decide at no further stage, as author or by an earlier decision.
 */
export function findStageLeftUnstaffed<S extends NamedStage>(
  toCome: readonly S[],
  spentIds: ReadonlySet<string>,
  personId: string,
): S | null {
  if (findUnstaffedStage(toCome, spentIds)) return null;
  return findUnstaffedStage(toCome, new Set([...spentIds, personId]));
}
