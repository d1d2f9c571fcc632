import type { Finding } from './finding';

const WEIGHT = { advice: 0, warning: 1, block: 2 };

/** In order; of findings that overlap the gravest stays, else the longest: they have one cause. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const inOrder = findings.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const kept: Finding[] = [];
  for (const finding of inOrder) {
    const last = kept.at(-1);
    if (!last || last.end <= finding.start) kept.push(finding);
    else if (isGraver(finding, last)) kept[kept.length - 1] = finding;
  }
  return kept;
}

function isGraver(one: Finding, other: Finding): boolean {
  const more = WEIGHT[one.level] - WEIGHT[other.level];
  return more > 0 || (more === 0 && one.end - one.start > other.end - other.start);
}
