import { describe, expect, test } from 'vitest';
import type { PersonActor, Role } from '@/lib/domain/permissions/roles';
import { decisionPermission } from '@/lib/reviews/decision-permission';
import type { NamedReviewer } from '@/lib/reviews/named-who-can';

const named = (personId: string, person: Partial<NamedReviewer['person']> = {}): NamedReviewer => ({
  personId,
  person: { disabledAt: null, roles: ['reviewer'], ...person },
});
const stage = (position: number, reviewers: NamedReviewer[], decidedBy: string | null = null) => ({
  id: `stage ${position}`,
  position,
  reviewers,
  decision: decidedBy === null ? null : { personId: decidedBy },
});
const actor = (id: string, roles: Role[] = ['reviewer']): PersonActor => ({
  kind: 'person',
  id,
  sessionId: id,
  displayName: id,
  roles,
  departmentId: null,
});

/** Whether c, whose proposals the text holds, may decide at the second of these stages. */
function mayDecide(
  before: ReturnType<typeof stage>,
  after: NamedReviewer[],
  { authors = [] as string[], proposers = ['c'], proposersDecide = true } = {},
) {
  const current = stage(1, [named('c')]);
  const rows = (ids: string[]) => ids.map((personId) => ({ personId }));
  const review = {
    revision: { authors: rows(authors), proposers: rows(proposers) },
    stages: [before, current, stage(2, after)],
  };
  const permission = decisionPermission(actor('c'), review, current, { proposersDecide });
  return permission.allowed || permission.reason;
}

const byProposer = stage(0, [named('b')], 'b');
const others = { proposers: ['b', 'c'] };

describe('a proposer decides where another approves who neither wrote nor proposed any of it', () => {
  test('who did at a stage before', () => {
    expect(mayDecide(stage(0, [named('b')], 'b'), [], {})).toBe(true);
    expect(mayDecide(byProposer, [], others)).toBe('own_proposal');
  });

  test('or still can at a stage to come', () => {
    expect(mayDecide(byProposer, [named('d')], others)).toBe(true);
    expect(mayDecide(byProposer, [named('d')], { ...others, authors: ['d'] })).toBe('own_proposal');
    expect(mayDecide(byProposer, [named('c'), named('b')], others)).toBe('own_proposal');
  });

  test('not one whose account was closed, or who is no reviewer any more', () => {
    const closed = named('d', { disabledAt: new Date() });
    expect(mayDecide(byProposer, [closed], others)).toBe('own_proposal');
    expect(mayDecide(byProposer, [named('d', { roles: ['writer'] })], others)).toBe('own_proposal');
  });

  test('not one who could have at a stage before and did not', () => {
    expect(mayDecide(stage(0, [named('b'), named('d')], 'b'), [], others)).toBe('own_proposal');
  });

  test('and nowhere in an office that is stricter', () => {
    const strict = { ...others, proposersDecide: false };
    expect(mayDecide(byProposer, [named('d')], strict)).toBe('proposers_never_decide');
  });
});
