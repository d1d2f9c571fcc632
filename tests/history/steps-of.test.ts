import { describe, expect, test } from 'vitest';
import { stepsOf, type KeptFor, type SizedChange } from '@/lib/history/steps-of';

const second = (at: number) => new Date(Date.UTC(2026, 0, 5, 9, 0, at));
const save = (at: number, size: number, sectionId = 'a', kept: KeptFor | null = null): SizedChange => ({
  ...{ personId: 'lin', at: second(at), sectionId, version: at + 1, size, kept },
});
const told = (...changes: SizedChange[]) =>
  stepsOf(changes).map(({ ends, isBeforeLoss }) => [
    (ends.at.getTime() - second(0).getTime()) / 1000,
    isBeforeLoss,
  ]);

describe('the moments of a sitting', () => {
  test('are those before a pause of a minute, and one at least in five; not its end', () => {
    expect(told(save(0, 900), save(10, 910), save(80, 920), save(90, 930))).toEqual([[10, false]]);
    const steady = Array.from({ length: 21 }, (_, index) => save(index * 30, 900 + index));
    expect(told(...steady)).toEqual([[300, false]]);
    expect(told(save(0, 900))).toEqual([]);
  });

  test('have the fullest text before something was taken out, though the next save is a second later', () => {
    expect(told(save(0, 900), save(1, 930), save(2, 600), save(3, 601))).toEqual([[1, true]]);
  });

  test('have it once where text is taken out character by character, and again after it has grown', () => {
    const deleting = Array.from({ length: 30 }, (_, index) => save(index + 1, 900 - 12 * index));
    expect(told(...deleting)).toEqual([[1, true]]);
    expect(told(...deleting, save(31, 800), save(32, 400), save(33, 401))).toEqual([
      [31, true],
      [1, true],
    ]);
  });

  test('look at each section for itself, and leave a few characters alone', () => {
    expect(told(save(0, 900), save(1, 300, 'b'), save(2, 910), save(3, 310, 'b'))).toEqual([]);
    expect(told(save(0, 900), save(1, 890), save(2, 905))).toEqual([]);
    expect(told(save(0, 900), save(1, 890), save(2, 870), save(3, 905))).toEqual([[0, true]]);
  });

  test('have what stood at a conflict', () => {
    expect(told(save(0, 900), save(1, 905, 'a', 'conflict'), save(2, 910))).toEqual([[1, false]]);
  });

  test('are at most fifty, losses before all', () => {
    const saves = Array.from({ length: 80 }, (_, index) => save(index * 70, 900 + index));
    const lost = [save(5600, 1200), save(5601, 900), save(5700, 905)];
    const [, second, ...rest] = told(save(-2, 1500), save(-1, 900), ...saves, ...lost);
    expect(second).toEqual([5600, true]);
    expect(rest.at(-1)).toEqual([-2, true]);
    expect(rest).toHaveLength(48);
  });
});
