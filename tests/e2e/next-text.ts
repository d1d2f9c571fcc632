import type { Db } from '@/lib/db/client';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { reopenArticle } from '@/lib/reviews/commands/reopen-article';
import { approve, submit } from '../support/newsroom';
import { articleWithText, ctxOf, openDesk } from '../support/office';
import { revise } from '../support/revise';
import type { Office } from './fixtures';
import { withRecords } from './office-records';

async function actorOf(db: Db, signInName: string): Promise<PersonActor> {
  const { id, displayName, roles, departmentId } = await db.person.findUniqueOrThrow({
    where: { signInName },
    select: { id: true, displayName: true, roles: true, departmentId: true },
  });
  return { kind: 'person', id, displayName, roles, departmentId, sessionId: await openDesk(db, id) };
}

const REVIEWERS = ['zhoumy', 'xujing', 'guch'];

/** The commands run here, beside the server: its settings are theirs. */
function withCommands<T>(office: Office, work: (db: Db) => Promise<T>): Promise<T> {
  process.env.DATABASE_URL ??= office.databaseUrl;
  process.env.NEXTAUTH_SECRET ??= 'the commands of a test sign nothing'.padEnd(40);
  process.env.DATA_DIR ??= office.dataDir;
  return withRecords(office, work);
}

async function approveAtEveryStage(db: Db, who: PersonActor, articleId: string): Promise<void> {
  const reviewId = await submit(db, who, articleId);
  for (const name of REVIEWERS) await approve(db, reviewId, await actorOf(db, name));
}

/** Another text for the lead of a demo article, approved at every stage, as it waits for the publisher. */
export async function approveNextLead(
  office: Office,
  articleId: string,
  writer: string,
  text: string,
): Promise<void> {
  await withCommands(office, async (db) => {
    const who = await actorOf(db, writer);
    await reopenArticle(ctxOf(db, who), { articleId });
    const lead = await db.section.findFirstOrThrow({
      where: { articleId, role: 'lead', removedAt: null },
      select: { id: true },
    });
    await revise(db, who, lead.id, text);
    await approveAtEveryStage(db, who, articleId);
  });
}

/** An article no other test knows, approved at every stage and not published. */
export async function approveNewArticle(
  office: Office,
  writer: string,
  article: { bodyName: string; year: number; headline: string[] },
): Promise<void> {
  await withCommands(office, async (db) => {
    const who = await actorOf(db, writer);
    const { articleId } = await articleWithText(db, who, article);
    await approveAtEveryStage(db, who, articleId);
  });
}
