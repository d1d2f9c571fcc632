import type { z } from 'zod';
import { readDocument } from '@/lib/articles/read-document';
import { recordEvent } from '@/lib/audit/record-event';
import type { Tx } from '@/lib/db/client';
import type { Ctx } from '@/lib/db/context';
import { transaction } from '@/lib/db/transaction';
import { anchorText } from '@/lib/document/anchor-text';
import { Conflict, NotFound } from '@/lib/domain/errors';
import { actingPerson } from '@/lib/domain/permissions/acting-person';
import { bindFiguresInput } from '@/lib/facts/bindings-input';
import { figuresSaid } from '@/lib/facts/figures-said';
import { openForBinding } from '@/lib/facts/open-for-binding';
import { parseInput } from '@/lib/input/parse-input';

type Bound = z.infer<typeof bindFiguresInput>['figures'][number];
type NamedFact = { metric: string; body: string; period: string; value: string; unit: string };

/**
 * Says of figures of the working text which facts they are, or why they need none; what was said of them before goes.
 * All of them or none. The text and its hash stay as they are.
 * @throws Invalid, Forbidden; NotFound `article`, `section`, `fact`; NotPossible `archived`, `not_editable`;
 *   Conflict `passage_changed` where other words stand there by now
 */
export async function bindFigures(ctx: Ctx, raw: unknown): Promise<{ bindingIds: string[] }> {
  const { articleId, figures } = parseInput(bindFiguresInput, raw);
  return transaction(ctx, async (tx) => {
    await openForBinding(tx, ctx, articleId);
    await requirePassages(tx, articleId, figures);
    const facts = await namedFacts(tx, figures);
    for (const { sectionId, start, end } of figures)
      await tx.binding.deleteMany({
        where: { sectionId, anchorStart: { lt: end }, anchorEnd: { gt: start } },
      });
    const made = await tx.binding.createManyAndReturn({
      data: figures.map(({ sectionId, start, end, figure, factId, waiver }) => ({
        articleId,
        sectionId,
        anchorStart: start,
        anchorEnd: end,
        figure,
        factId: factId ?? null,
        waiver,
        boundById: actingPerson(ctx.actor).id,
        boundAt: ctx.now,
      })),
      select: { id: true },
    });
    recordBound(tx, ctx, articleId, figures, facts);
    return { bindingIds: made.map(({ id }) => id) };
  });
}

async function requirePassages(tx: Tx, articleId: string, figures: readonly Bound[]): Promise<void> {
  const sections = await tx.section.findMany({
    where: { id: { in: figures.map(({ sectionId }) => sectionId) }, articleId, removedAt: null },
    select: { id: true, document: true },
  });
  const texts = new Map(sections.map(({ id, document }) => [id, anchorText(readDocument(document).doc)]));
  for (const { sectionId, start, end, figure } of figures) {
    const now = texts.get(sectionId)?.slice(start, end);
    if (now === undefined) throw new NotFound('section');
    if (now !== figure) throw new Conflict('passage_changed', { now });
  }
}

async function namedFacts(tx: Tx, figures: readonly Bound[]): Promise<Map<string, NamedFact>> {
  const ids = [...new Set(figures.flatMap(({ factId }) => factId ?? []))];
  const found = await tx.fact.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      body: true,
      period: true,
      value: true,
      unit: true,
      metric: { select: { name: true } },
    },
  });
  if (found.length < ids.length) throw new NotFound('fact');
  return new Map(
    found.map(({ id, metric, value, ...fact }) => [
      id,
      { ...fact, metric: metric.name, value: value.toString() },
    ]),
  );
}

function recordBound(
  tx: Tx,
  ctx: Ctx,
  articleId: string,
  figures: readonly Bound[],
  facts: Map<string, NamedFact>,
): void {
  const bound = figures.flatMap(({ figure, factId }) => {
    const fact = factId ? facts.get(factId) : undefined;
    return factId && fact ? [{ figure, factId, ...fact }] : [];
  });
  const waived = figures.flatMap(({ figure, factId, waiver }) =>
    factId ? [] : [{ figure, reason: waiver }],
  );
  if (bound.length > 0)
    recordEvent(tx, ctx, {
      type: 'figure.bound',
      articleId,
      payload: { ...figuresSaid(bound.map(({ figure }) => figure)), figures: bound },
    });
  if (waived.length > 0)
    recordEvent(tx, ctx, {
      type: 'figure.waived',
      articleId,
      payload: { ...figuresSaid(waived.map(({ figure }) => figure)), figures: waived },
    });
}
