import type { Db } from '@/lib/db/client';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { publishArticle } from '@/lib/publications/commands/publish-article';
import { withdrawPublication } from '@/lib/publications/commands/withdraw-publication';
import { approve, revisionOf, submit } from '@/tests/support/newsroom';
import { articleWithText, ctxOf, openDesk } from '@/tests/support/office';

export type DrillArticle = { articleId: string; revisionId: string; path: string; slug: string };

export type OfficeActs = {
  /** An article of its own body, approved at every stage. */
  approved(name: string): Promise<DrillArticle>;
  publish(article: DrillArticle): Promise<void>;
  withdraw(article: DrillArticle): Promise<void>;
};

const YEAR = 2026;

/** What the demo office's people do, by the real commands. */
export async function officeActs(db: Db): Promise<OfficeActs> {
  const actorOf = async (signInName: string): Promise<PersonActor> => {
    const { id, displayName, roles, departmentId } = await db.person.findUniqueOrThrow({
      where: { signInName },
      select: { id: true, displayName: true, roles: true, departmentId: true },
    });
    return { kind: 'person', id, displayName, roles, departmentId, sessionId: await openDesk(db, id) };
  };
  const [writer, publisher] = [await actorOf('linxw'), await actorOf('fangzc')];
  const reviewers = [await actorOf('zhoumy'), await actorOf('xujing'), await actorOf('guch')];
  return {
    async approved(name) {
      const wanted = { bodyName: `云溪区${name}办公室`, year: YEAR, headline: [`演练稿件${name}`] };
      const { articleId } = await articleWithText(db, writer, wanted);
      const reviewId = await submit(db, writer, articleId);
      await approve(db, reviewId, ...reviewers);
      const slug = `yanlian-${name}`;
      return { articleId, revisionId: await revisionOf(db, reviewId), slug, path: `/${YEAR}/${slug}` };
    },
    publish: async ({ articleId, revisionId, slug }) =>
      void (await publishArticle(ctxOf(db, publisher), { articleId, revisionId, slug })),
    withdraw: ({ articleId }) =>
      withdrawPublication(ctxOf(db, publisher), { articleId, kind: 'in_error', reason: '演练' }),
  };
}
