import type { z } from 'zod';
import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { toJson } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { parseInput } from '@/lib/input/parse-input';
import { createSections } from '@/lib/articles/create-sections';
import { createArticleInput } from '@/lib/articles/input';
import { keepHead } from '@/lib/articles/keep-head';
import { keepStructure } from '@/lib/articles/keep-structure';
import { recordAuthor } from '@/lib/articles/record-author';
import { startEmpty, startFromPrevious, startFromTemplate, type Start } from '@/lib/articles/start';

export type CreatedArticle = { articleId: string; sectionIds: string[] };

/**
 * Begins an article, the actor its first writer.
 * @throws Invalid, Forbidden; NotFound `template` or `article` when what it is to start from is not there
 */
export async function createArticle(ctx: Ctx, raw: unknown): Promise<CreatedArticle> {
  const { bodyName, year, from } = parseInput(createArticleInput, raw);
  requirePermission(ctx.actor, 'article.create', {});
  const actor = actingPerson(ctx.actor);

  return transaction(ctx, async (tx) => {
    const { templateId, copiedFromId, heading, byline, sections, authorIds, proposerIds } = await start(
      tx,
      from,
    );
    const { id: articleId } = await tx.article.create({
      data: {
        bodyName,
        year,
        ...heading,
        byline: toJson(byline),
        templateId,
        copiedFromId,
        createdById: actor.id,
        createdAt: ctx.now,
        updatedAt: ctx.now,
        movedAt: ctx.now,
        writers: { create: { personId: actor.id } },
      },
      select: { id: true },
    });
    const sectionIds = await createSections(tx, ctx, articleId, sections);
    await keepHead(tx, ctx, articleId);
    await keepStructure(tx, ctx, articleId);
    await tx.articleAuthor.createMany({ data: authorIds.map((personId) => ({ articleId, personId })) });
    await tx.articleProposer.createMany({
      data: proposerIds.map((personId) => ({ articleId, personId })),
    });
    await recordAuthor(tx, articleId, actor);
    recordEvent(tx, ctx, { type: 'article.created', articleId, payload: { bodyName, year, from } });
    return { articleId, sectionIds };
  });
}

function start(tx: Tx, from: z.infer<typeof createArticleInput>['from']): Promise<Start> | Start {
  if (from.kind === 'template') return startFromTemplate(tx, from.templateId);
  if (from.kind === 'previous') return startFromPrevious(tx, from.articleId, from.withText);
  return startEmpty();
}
