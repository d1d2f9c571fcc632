import { expect, test } from 'vitest';
import { assembleContent } from '@/lib/articles/assemble-content';
import { contentAt } from '@/lib/history/content-at';
import type { ArticleContent } from '@/lib/domain/article/content';
import { addSection } from '@/lib/writing/commands/add-section';
import { mergeSections } from '@/lib/writing/commands/merge-sections';
import { moveSections } from '@/lib/writing/commands/move-sections';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { restoreSection } from '@/lib/writing/commands/restore-section';
import { saveHead } from '@/lib/writing/commands/save-head';
import { saveSection } from '@/lib/writing/commands/save-section';
import { splitSection } from '@/lib/writing/commands/split-section';
import { testDb } from '../support/database';
import { articleWithText, ctxOf, paragraphs, person } from '../support/office';

test('after every kind of change the article can be read as it was before it', async () => {
  const db = testDb();
  const writer = await person(db, { roles: ['writer'] });
  const { articleId, sectionIds } = await articleWithText(db, writer);
  const [, first = '', second = ''] = sectionIds;
  let at = Date.now() + 60_000;
  const states: [Date, ArticleContent][] = [];
  /** A minute on, does one thing, and notes how the article then stands. */
  const step = async (change: (ctx: ReturnType<typeof ctxOf>, versions: Versions) => Promise<unknown>) => {
    at += 60_000;
    await change(ctxOf(db, writer, new Date(at)), await versionsOf(articleId));
    states.push([new Date(at + 30_000), await assembleContent(db, articleId)]);
  };
  const { heading, byline, bodyName, year } = await assembleContent(db, articleId);
  const head = { articleId, heading, byline, bodyName, year };

  await step((ctx, { section }) =>
    saveSection(ctx, {
      articleId,
      sectionId: first,
      baseVersion: section(first),
      headingLines: ['改过的标题'],
      document: paragraphs('第一段。', '第二段。'),
    }),
  );
  await step((ctx, { head: baseVersion }) =>
    saveHead(ctx, { ...head, baseVersion, heading: { ...heading, headline: ['另一个题目'] } }),
  );
  await step((ctx) => addSection(ctx, { articleId, afterSectionId: first, role: 'body' }));
  await step((ctx) => removeSection(ctx, { articleId, sectionId: second }));
  await step((ctx) => restoreSection(ctx, { articleId, sectionId: second }));
  await step((ctx, { structure, order }) =>
    moveSections(ctx, { articleId, baseVersion: structure, sectionIds: order.toReversed() }),
  );
  await step((ctx, { section }) =>
    splitSection(ctx, {
      articleId,
      sectionId: first,
      baseVersion: section(first),
      position: 3,
      headingLines: [],
    }),
  );
  // Two pieces that lie as they were cut would become the one they were.
  await step((ctx, { section }) =>
    saveSection(ctx, {
      articleId,
      sectionId: first,
      baseVersion: section(first),
      headingLines: ['改过的标题'],
      document: paragraphs('第一截'),
    }),
  );
  await step((ctx, { section, order }) => {
    const next = order[order.indexOf(first) + 1] ?? '';
    return mergeSections(ctx, {
      articleId,
      sectionId: first,
      baseVersion: section(first),
      nextSectionId: next,
      nextBaseVersion: section(next),
    });
  });

  for (const [moment, content] of states) expect(await contentAt(db, articleId, moment)).toEqual(content);
  expect(new Set(states.map(([, content]) => JSON.stringify(content))).size).toBe(states.length - 1);
});

type Versions = { head: number; structure: number; order: string[]; section: (id: string) => number };

async function versionsOf(articleId: string): Promise<Versions> {
  const article = await testDb().article.findUniqueOrThrow({
    where: { id: articleId },
    include: { sections: { where: { removedAt: null }, orderBy: { position: 'asc' } } },
  });
  return {
    head: article.headVersion,
    structure: article.structureVersion,
    order: article.sections.map(({ id }) => id),
    section: (id) => article.sections.find((section) => section.id === id)?.version ?? 0,
  };
}
