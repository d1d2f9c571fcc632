import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  findStageLeftUnstaffed,
  findUnstaffedStage,
  isApprovedByAnother,
} from '@/lib/domain/workflow/separation';

const stage = (...personIds: string[]) => ({ personIds });
const unstaffed = (stages: { personIds: string[] }[], ...authors: string[]) =>
  stages.findIndex((candidate) => candidate === findUnstaffedStage(stages, new Set(authors)));

test('a stage is staffed by somebody who wrote nothing and is not needed elsewhere', () => {
  expect(unstaffed([stage('a'), stage('b')])).toBe(-1);
  expect(unstaffed([stage('a'), stage()])).toBe(1);
  expect(unstaffed([stage('a'), stage('a')])).toBe(1);
  expect(unstaffed([stage('a'), stage('b')], 'b')).toBe(1);
  expect(unstaffed([stage('a', 'b'), stage('a')])).toBe(-1);
  expect(unstaffed([stage('a', 'b'), stage('b', 'c'), stage('a')])).toBe(-1);
  expect(unstaffed([stage('a', 'b'), stage('a', 'b'), stage('a', 'b')])).toBe(2);
});

test('one of those who decide has proposed none of it either', () => {
  const unstaffedWith = (stages: { personIds: string[] }[], ...proposers: string[]) =>
    stages.findIndex((one) => one === findUnstaffedStage(stages, new Set(['w']), new Set(proposers)));
  expect(unstaffedWith([stage('a'), stage('b')], 'a')).toBe(-1);
  expect(unstaffedWith([stage('a'), stage('b')], 'a', 'b')).toBe(0);
  expect(unstaffedWith([stage('a')], 'a')).toBe(0);
  expect(unstaffedWith([stage('a', 'c'), stage('b')], 'a', 'b')).toBe(-1);
  expect(unstaffedWith([stage('a', 'c'), stage('b', 'd')], 'a', 'b')).toBe(-1);
  // Who proposed nothing is needed where the only other is an author.
  expect(unstaffedWith([stage('a', 'w'), stage('b')], 'a', 'b')).toBe(0);
});

/** Every way to fill the stages with different people. */
function waysToStaff(stages: { personIds: string[] }[], taken: readonly string[]): string[][] {
  const [first, ...rest] = stages;
  if (!first) return [[]];
  return first.personIds
    .filter((person) => !taken.includes(person))
    .flatMap((person) => waysToStaff(rest, [...taken, person]).map((others) => [person, ...others]));
}

const somebody = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const anyStages = fc.array(fc.record({ personIds: fc.uniqueArray(somebody) }), { maxLength: 5 });
const some = fc.uniqueArray(somebody, { maxLength: 3 });

test('it says no exactly when no way to fill the stages exists in which somebody neither wrote nor proposed', () => {
  fc.assert(
    fc.property(anyStages, some, some, (all, authors, proposers) => {
      const ways = waysToStaff(all, authors);
      const isNeeded = proposers.length > 0 && all.length > 0;
      const isPossible = ways.some(
        (way) => !isNeeded || way.some((person) => !new Set<string>(proposers).has(person)),
      );
      const found = findUnstaffedStage(all, new Set(authors), new Set(proposers));
      expect(found === null).toBe(isPossible);
    }),
    { numRuns: 5000 },
  );
});

test('a person who decides is told which stage to come that leaves without anybody', () => {
  const leftBy = (personId: string, stages: { personIds: string[] }[], ...spent: string[]) => {
    const left = { spentIds: new Set(spent), proposerIds: new Set<string>() };
    return stages.findIndex((toCome) => toCome === findStageLeftUnstaffed(stages, left, personId));
  };
  expect(leftBy('a', [stage('b'), stage('a')])).toBe(1);
  expect(leftBy('a', [stage('b'), stage('a', 'c')])).toBe(-1);
  expect(leftBy('a', [stage('b'), stage('a', 'c')], 'c')).toBe(1);
  expect(leftBy('a', [stage('a', 'b'), stage('b')])).toBe(1);
  expect(leftBy('a', [])).toBe(-1);
  // Nothing the person decides makes a difference.
  expect(leftBy('a', [stage('b'), stage()])).toBe(-1);
});

test('a proposer who decides is told where that leaves proposers alone', () => {
  const left = { spentIds: new Set<string>(), proposerIds: new Set(['a', 'b']) };
  const last = stage('b', 'c');
  expect(findStageLeftUnstaffed([last], left, 'a')).toBe(null);
  expect(findStageLeftUnstaffed([stage('b')], left, 'a')).toEqual(stage('b'));
  expect(findStageLeftUnstaffed([stage('b')], left, 'c')).toBe(null);
});

test('another approves who decided before, or can after, and neither wrote nor proposed', () => {
  const whose = { authorIds: new Set(['w']), proposerIds: new Set(['p', 'q']) };
  const isApproved = (approverIds: string[], ...toCome: { personIds: string[] }[]) =>
    isApprovedByAnother({ approverIds, toCome }, whose, 'p');
  expect(isApproved([])).toBe(false);
  expect(isApproved(['q'])).toBe(false);
  expect(isApproved(['c'])).toBe(true);
  expect(isApproved([], stage('q', 'w', 'p'))).toBe(false);
  expect(isApproved([], stage('q'), stage('c'))).toBe(true);
});
