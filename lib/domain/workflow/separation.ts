/** A stage with the persons named for it. */
export type NamedStage = { personIds: readonly string[] };

type Ids = ReadonlySet<string>;
const nobody: Ids = new Set();

/**
 * The first stage for which nobody is left, when every stage needs a different person, no author may decide, and one of
 * those who do is neither an author nor one of whose proposals the text holds some; null when every stage has somebody.
 */
export function findUnstaffedStage<S extends NamedStage>(
  stages: readonly S[],
  authorIds: Ids,
  proposerIds: Ids = nobody,
): S | null {
  const unstaffed = findUnfilled(stages, authorIds);
  if (unstaffed || proposerIds.size === 0 || canBeFilledByAnother(stages, authorIds, proposerIds))
    return unstaffed;
  return findUnfilled(stages, new Set([...authorIds, ...proposerIds]));
}

/** `proposersDecide`: whether whose proposals were taken may decide at all. */
export type StaffedOffice<S> = { stages: readonly S[]; proposersDecide: boolean };
export type WhoseText = { authorIds: Ids; proposerIds: Ids };

/** The same by the office's own rule. */
export function findStageWithNobody<S extends NamedStage>(
  { stages, proposersDecide }: StaffedOffice<S>,
  { authorIds, proposerIds }: WhoseText,
): S | null {
  if (proposersDecide) return findUnstaffedStage(stages, authorIds, proposerIds);
  return findUnstaffedStage(stages, new Set([...authorIds, ...proposerIds]));
}

function canBeFilledByAnother(stages: readonly NamedStage[], authorIds: Ids, proposerIds: Ids): boolean {
  return stages.some((stage) =>
    stage.personIds.some((personId) => {
      if (authorIds.has(personId) || proposerIds.has(personId)) return false;
      const others = stages.filter((other) => other !== stage);
      return findUnfilled(others, new Set([...authorIds, personId])) === null;
    }),
  );
}

/** Kuhn's matching: a stage may push an earlier one to another person. */
function findUnfilled<S extends NamedStage>(stages: readonly S[], barredIds: Ids): S | null {
  const stageOf = new Map<string, S>();

  function place(stage: S, tried: Set<string>): boolean {
    return stage.personIds.some((personId) => {
      if (barredIds.has(personId) || tried.has(personId)) return false;
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
 * already. `proposerIds`: whose proposals the text holds, none where another's approval is already there.
 */
export function findStageLeftUnstaffed<S extends NamedStage>(
  toCome: readonly S[],
  { spentIds, proposerIds }: { spentIds: Ids; proposerIds: Ids },
  personId: string,
): S | null {
  const isAnother = !proposerIds.has(personId) && !spentIds.has(personId);
  const toFind = isAnother ? nobody : proposerIds;
  if (findUnstaffedStage(toCome, spentIds)) return null;
  return findUnstaffedStage(toCome, new Set([...spentIds, personId]), toFind);
}

/**
 * Whether somebody who neither wrote nor proposed any of a text approves it besides this person: at a stage before, or
 * as one who still can at a stage to come.
 */
export function isApprovedByAnother(
  { approverIds, toCome }: { approverIds: readonly string[]; toCome: readonly NamedStage[] },
  { authorIds, proposerIds }: { authorIds: Ids; proposerIds: Ids },
  personId: string,
): boolean {
  const isNeither = (id: string) => !authorIds.has(id) && !proposerIds.has(id) && id !== personId;
  return approverIds.some(isNeither) || toCome.some(({ personIds }) => personIds.some(isNeither));
}
