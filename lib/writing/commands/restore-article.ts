import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import type { ArticleContent } from '@/lib/domain/article/content';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { loadHead } from '@/lib/articles/load-head';
import { contentInState } from '@/lib/history/content-in-state';
import { parseInput } from '@/lib/input/parse-input';
import { moveSections } from '@/lib/writing/commands/move-sections';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { restoreSection } from '@/lib/writing/commands/restore-section';
import { restoreText } from '@/lib/writing/commands/restore-text';
import { saveHead } from '@/lib/writing/commands/save-head';
import { restoreArticleInput } from '@/lib/writing/input';
import { openForEditing } from '@/lib/writing/open-for-editing';
import { restoredFrom } from '@/lib/writing/restored-from';

/**
 * Makes the working draft what it was in an earlier state: head, sections, their order and texts, each by the command
 * that a person would use, all or nothing. Sections that are newer are removed and can be restored.
 * @throws what those commands throw; Conflict `stale` when the article is not as it was `seen`
 */
export async function restoreArticle(ctx: Ctx, raw: unknown): Promise<void> {
  const { articleId, state, seen } = parseInput(restoreArticleInput, raw);
  await transaction(ctx, async (tx) => {
    const within = { ...ctx, db: tx };
    await openForEditing(tx, ctx, articleId);
    await requireAsSeen(tx, articleId, seen);
    const past = await contentInState(tx, articleId, state);
    if (past.sections.length === 0) throw new NotFound('section');
    const { headVersion } = await loadHead(tx, articleId);
    const { bodyName, year, heading, byline } = past;
    await saveHead(within, { articleId, baseVersion: headVersion, bodyName, year, heading, byline });
    await restoreSections(within, tx, { articleId, past, state });
    recordEvent(tx, ctx, { type: 'article.restored', articleId, payload: restoredFrom(state) });
  });
}

type Seen = { headVersion: number; structureVersion: number; versions: Record<string, number> };

async function requireAsSeen(tx: Tx, articleId: string, seen: Seen): Promise<void> {
  const { headVersion, structureVersion, sections } = await standingOf(tx, articleId);
  const isAsSeen =
    headVersion === seen.headVersion &&
    structureVersion === seen.structureVersion &&
    sections.every(({ id, version, removedAt }) => removedAt !== null || seen.versions[id] === version);
  if (!isAsSeen) throw new Conflict('stale');
}

type Restoring = { articleId: string; past: ArticleContent; state: unknown };

async function restoreSections(within: Ctx, tx: Tx, { articleId, past, state }: Restoring): Promise<void> {
  const standing = await standingOf(tx, articleId);
  const wanted = past.sections.map(({ id }) => id);
  for (const { id, version, removedAt } of standing.sections) {
    const section = { articleId, sectionId: id };
    if (!wanted.includes(id)) {
      if (removedAt === null) await removeSection(within, section);
      continue;
    }
    if (removedAt !== null) await restoreSection(within, section);
    await restoreText(within, { ...section, baseVersion: version, state });
  }
  const { structureVersion } = await standingOf(tx, articleId);
  await moveSections(within, { articleId, baseVersion: structureVersion, sectionIds: wanted });
}

function standingOf(tx: Tx, articleId: string) {
  return tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: {
      headVersion: true,
      structureVersion: true,
      sections: { select: { id: true, version: true, removedAt: true } },
    },
  });
}
