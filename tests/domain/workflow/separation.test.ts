import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findStageLeftUnstaffed, findUnstaffedStage } from '@/lib/domain/workflow/separation';

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

/** By trying every way to fill the stages. */
function canBeStaffed(stages: { personIds: string[] }[], taken: readonly string[]): boolean {
  const [first, ...rest] = stages;
  if (!first) return true;
  return first.personIds.some((person) => !taken.includes(person) && canBeStaffed(rest, [...taken, person]));
}

test('it says no exactly when no way to fill the stages exists', () => {
  const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const stages = fc.array(fc.record({ personIds: fc.uniqueArray(person) }), { maxLength: 5 });
  fc.assert(
    fc.property(stages, fc.uniqueArray(person, { maxLength: 3 }), (all, authors) => {
      expect(findUnstaffedStage(all, new Set(authors)) === null).toBe(canBeStaffed(all, authors));
    }),
    { numRuns: 2000 },
  );
});

test('a person who decides is told which stage to come that leaves without anybody', () => {
  const leftBy = (personId: string, stages: { personIds: string[] }[], ...spent: string[]) =>
    stages.findIndex((toCome) => toCome === findStageLeftUnstaffed(stages, new Set(spent), personId));
  expect(leftBy('a', [stage('b'), stage('a')])).toBe(1);
  expect(leftBy('a', [stage('b'), stage('a', 'c')])).toBe(-1);
  expect(leftBy('a', [stage('b'), stage('a', 'c')], 'c')).toBe(1);
  expect(leftBy('a', [stage('a', 'b'), stage('b')])).toBe(1);
  expect(leftBy('a', [])).toBe(-1);
  // Nothing the person decides makes a difference.
  expect(leftBy('a', [stage('b'), stage()])).toBe(-1);
});
