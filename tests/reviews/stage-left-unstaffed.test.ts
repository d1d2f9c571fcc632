import { expect, test } from 'vitest';
import { stageLeftUnstaffed } from '@/lib/reviews/stage-left-unstaffed';

const named = (personId: string) => ({
  personId,
  person: { disabledAt: null, roles: ['reviewer' as const] },
});
const rows = (...ids: string[]) => ids.map((personId) => ({ personId }));

/** At 复审 p decides, whose proposals the text holds; at 终审 only q could, whose it holds too. */
const leftWhere = (decidedFirst: string, proposers = ['p', 'q']) =>
  stageLeftUnstaffed(
    {
      currentStage: 1,
      revision: { authors: rows('a'), proposers: rows(...proposers) },
      stages: [
        { position: 0, name: '初审', reviewers: [named(decidedFirst)], decision: { personId: decidedFirst } },
        { position: 1, name: '复审', reviewers: [named('p')], decision: null },
        { position: 2, name: '终审', reviewers: [named('q')], decision: null },
      ],
    },
    'p',
  );

test('a proposer may be the last where somebody approved before who proposed none of it', () => {
  expect(leftWhere('n')).toBeNull();
});

test('the last stage is left with nobody where all before and at it are proposers', () => {
  expect(leftWhere('r', ['p', 'q', 'r'])).toBe('终审');
});
