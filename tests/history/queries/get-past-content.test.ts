import { expect, test } from 'vitest';
import { NotFound } from '@/lib/domain/errors';
import { getPastContent } from '@/lib/history/queries/get-past-content';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { testDb } from '../../support/database';
import { articleWithText, ctxOf, person, stages } from '../../support/office';

test('a revision and a moment of the draft are read by those who read articles, and by nobody else', async () => {
  const db = testDb();
  const writer = await person(db, { roles: ['writer'] });
  const reviewer = await person(db, { roles: ['reviewer'] });
  await stages(db, [{ name: '初审', reviewers: [reviewer] }]);
  const { articleId, sectionIds } = await articleWithText(db, writer);
  await submitArticle(ctxOf(db, writer), { articleId });
  const revision = { articleId, state: { kind: 'revision' as const, number: 1 } };
  const draft = { articleId, state: { kind: 'draft' as const, at: new Date() } };

  const submitted = await getPastContent({ actor: reviewer, db }, revision);
  expect(submitted.sections.map(({ id }) => id)).toEqual(sectionIds);
  expect(await getPastContent({ actor: reviewer, db }, draft)).toEqual(submitted);

  const liaison = await person(db, { roles: ['contributor'] });
  const admin = await person(db, { roles: ['admin'] });
  for (const actor of [liaison, admin]) {
    await expect(getPastContent({ actor, db }, revision)).rejects.toThrow(NotFound);
    await expect(getPastContent({ actor, db }, draft)).rejects.toThrow(NotFound);
  }
  const none = { articleId, state: { kind: 'revision' as const, number: 2 } };
  await expect(getPastContent({ actor: reviewer, db }, none)).rejects.toMatchObject({ reason: 'revision' });
  await expect(getPastContent({ actor: reviewer, db }, { ...draft, articleId: 'x' })).rejects.toMatchObject({
    reason: 'article',
  });
});
