/** A stage with the persons named for it. */
export type NamedStage = { personIds: readonly string[] };

/**
 * The first stage for which nobody is left, when every stage needs a different person and no author may decide; null
 * when every stage has somebody. (Kuhn's matching: a stage may push an earlier one to another person.)
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
 * The later stage for which nobody would be left if this person decided now, although somebody is left if they do not;
 * null when there is none. `spentIds`: people who may not decide at any later stage, as authors or because they decided
 * already.
 */
export function findStageLeftUnstaffed<S extends NamedStage>(
  toCome: readonly S[],
  spentIds: ReadonlySet<string>,
  personId: string,
): S | null {
  if (findUnstaffedStage(toCome, spentIds)) return null;
  return findUnstaffedStage(toCome, new Set([...spentIds, personId]));
}
