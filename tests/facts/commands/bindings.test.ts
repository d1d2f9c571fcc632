import { beforeEach, describe, expect, test } from 'vitest';
import { createArticle } from '@/lib/articles/commands/create-article';
import { saveSection } from '@/lib/writing/commands/save-section';
import { mergeSections } from '@/lib/writing/commands/merge-sections';
import { removeSection } from '@/lib/writing/commands/remove-section';
import { splitSection } from '@/lib/writing/commands/split-section';
import { restoreSection } from '@/lib/writing/commands/restore-section';
import { bindFigures } from '@/lib/facts/commands/bind-figures';
import { keepFigure } from '@/lib/facts/commands/keep-figure';
import { unbindFigures } from '@/lib/facts/commands/unbind-figures';
import { getFigures } from '@/lib/facts/queries/get-figures';
import { listLedger } from '@/lib/facts/queries/list-ledger';
import { articleFindings } from '@/lib/reviews/article-findings';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { submitArticle } from '@/lib/reviews/commands/submit-article';
import { bindingsBySection } from '@/lib/claims/figures/bindings-of';
import { ownerDb, resetDb, testDb } from '../../support/database';
import { lastEvent, newsroom, submit, type Newsroom } from '../../support/newsroom';
import { articleWithText, ctxOf, paragraphs, person } from '../../support/office';
import { recordedFact, recordedMetric } from '../../support/ledger';

const db = testDb();
let room: Newsroom;
beforeEach(async () => {
  await resetDb();
  room = await newsroom(db);
});

const TEXT = '推动解决481个困难问题，培训180余人。';

async function drafted() {
  const article = await articleWithText(db, room.writer, {
    sections: [
      { role: 'lead', texts: ['各项工作取得新进展。'] },
      { headingLines: ['服务发展'], texts: [TEXT, '办理提案12件。'] },
    ],
  });
  const sectionId = article.sectionIds[1] ?? '';
  const metricId = await recordedMetric(db, room.writer, { name: '困难问题', unit: '个' });
  const factId = await recordedFact(db, room.writer, { metricId, value: '481', unit: '个' });
  return { ...article, sectionId, metricId, factId };
}

type Drafted = Awaited<ReturnType<typeof drafted>>;
const ctx = () => ctxOf(db, room.writer);

function figureIn(text: string, figure: string, sectionId: string) {
  const start = text.indexOf(figure);
  return { sectionId, start, end: start + figure.length, figure };
}

const bind = ({ articleId, sectionId, factId }: Drafted) =>
  bindFigures(ctx(), { articleId, figures: [{ ...figureIn(TEXT, '481个', sectionId), factId }] });
const standing = async (articleId: string) =>
  (await getFigures({ db, actor: room.writer }, articleId)).bindings;
const codes = async (articleId: string) =>
  (await articleFindings(db, articleId))
    .filter(({ count }) => count !== undefined)
    .map(({ code, severity, count }) => `${code} ${severity} ${count}`);

async function save({ articleId, sectionId }: Drafted, baseVersion: number, ...texts: string[]) {
  await saveSection(ctx(), {
    articleId,
    sectionId,
    baseVersion,
    headingLines: ['服务发展'],
    document: paragraphs(...texts),
  });
}

describe('binding a figure', () => {
  test('a writer says which fact it is, and that another needs none', async () => {
    const article = await drafted();
    const { articleId, sectionId, factId } = article;
    await bindFigures(ctx(), {
      articleId,
      figures: [
        { ...figureIn(TEXT, '481个', sectionId), factId },
        { ...figureIn(TEXT, '180余人', sectionId), waiver: '引自市里通报' },
      ],
    });
    const figures = await getFigures({ db, actor: room.writer }, articleId);
    expect(figures.mayBind).toBe(true);
    expect(figures.bindings).toMatchObject([
      { figure: '481个', factId, waiver: '', boundBy: '林晓雯' },
      { figure: '180余人', factId: null, waiver: '引自市里通报' },
    ]);
    expect(bindingsBySection(figures).get(sectionId)?.[0]?.fact).toMatchObject({
      value: 481,
      metric: '困难问题',
    });
    expect(await db.event.findMany({ where: { type: { startsWith: 'figure.' } } })).toMatchObject([
      { type: 'figure.bound', articleId, payload: { count: 1, text: '481个' } },
      {
        type: 'figure.waived',
        articleId,
        payload: { figures: [{ figure: '180余人', reason: '引自市里通报' }] },
      },
    ]);
  });

  test('changes neither the text nor its version nor its hash', async () => {
    const article = await drafted();
    const before = await db.section.findUniqueOrThrow({ where: { id: article.sectionId } });
    await bind(article);
    expect(await db.section.findUniqueOrThrow({ where: { id: article.sectionId } })).toEqual(before);
  });

  test('what was said of it before goes', async () => {
    const article = await drafted();
    await bind(article);
    const { articleId, sectionId } = article;
    await bindFigures(ctx(), {
      articleId,
      figures: [{ ...figureIn(TEXT, '481个', sectionId), waiver: '见附件' }],
    });
    expect(await standing(articleId)).toMatchObject([{ figure: '481个', factId: null }]);
  });

  test('is refused where other words stand there by now, all of it', async () => {
    const article = await drafted();
    const { articleId, sectionId, factId } = article;
    const figures = [
      { ...figureIn(TEXT, '481个', sectionId), factId },
      { sectionId, start: 0, end: 3, figure: '解决了', waiver: '无' },
    ];
    await expect(bindFigures(ctx(), { articleId, figures })).rejects.toMatchObject({
      reason: 'passage_changed',
    });
    expect(await standing(articleId)).toEqual([]);
  });

  test('asks for a fact or a reason, and one of them only', async () => {
    const { articleId, sectionId, factId } = await drafted();
    const figure = figureIn(TEXT, '481个', sectionId);
    for (const said of [{}, { waiver: '' }, { factId, waiver: '见附件' }])
      await expect(
        bindFigures(ctx(), { articleId, figures: [{ ...figure, ...said }] }),
      ).rejects.toMatchObject({
        code: 'invalid',
      });
  });

  test('is for the writers on the article, while it is written', async () => {
    const article = await drafted();
    const { articleId, sectionId, factId } = article;
    const input = { articleId, figures: [{ ...figureIn(TEXT, '481个', sectionId), factId }] };
    const other = await person(db, { roles: ['writer'] });
    for (const actor of [other, room.first, room.publisher, room.auditor])
      await expect(bindFigures(ctxOf(db, actor), input)).rejects.toMatchObject({ reason: 'not_on_article' });
    await expect(bindFigures(ctxOf(db, room.contributor), input)).rejects.toMatchObject({
      code: 'not_found',
    });
    await submit(db, room.writer, articleId);
    await expect(bindFigures(ctx(), input)).rejects.toMatchObject({ reason: 'not_editable' });
  });

  test('names a fact there is', async () => {
    const { articleId, sectionId } = await drafted();
    const figures = [
      { ...figureIn(TEXT, '481个', sectionId), factId: '0190a0a0-0000-7000-8000-000000000000' },
    ];
    await expect(bindFigures(ctx(), { articleId, figures })).rejects.toMatchObject({ reason: 'fact' });
  });

  test('is taken back, once', async () => {
    const article = await drafted();
    const { articleId } = article;
    const { bindingIds } = await bind(article);
    await unbindFigures(ctx(), { articleId, bindingIds });
    expect(await standing(articleId)).toEqual([]);
    expect(await lastEvent(db)).toMatchObject({ type: 'figure.unbound', payload: { text: '481个' } });
    await expect(unbindFigures(ctx(), { articleId, bindingIds })).rejects.toMatchObject({ reason: 'stale' });
  });
});

describe('a binding', () => {
  test('follows its figure while the text around it changes', async () => {
    const article = await drafted();
    await bind(article);
    await save(article, 2, `这一年，${TEXT}`, '办理提案12件。');
    expect(await standing(article.articleId)).toMatchObject([
      { start: `这一年，${TEXT}`.indexOf('481个'), figure: '481个' },
    ]);
  });

  test('stays with a figure that is set right', async () => {
    const article = await drafted();
    await bind(article);
    await save(article, 2, TEXT.replace('481', '482'), '办理提案12件。');
    expect(await standing(article.articleId)).toMatchObject([{ start: 4, end: 8, figure: '481个' }]);
    expect(await codes(article.articleId)).toContain('figure_differs blocking 1');
  });

  test('goes with its figure, and comes back with it', async () => {
    const article = await drafted();
    await bind(article);
    await save(article, 2, '办理提案12件。');
    expect(await standing(article.articleId)).toEqual([]);
    await save(article, 3, TEXT, '办理提案12件。');
    expect(await standing(article.articleId)).toMatchObject([{ start: 4, end: 8, figure: '481个' }]);
  });

  test('goes over a split and a merge to where the figure stands', async () => {
    const article = await drafted();
    const { articleId, sectionId } = article;
    const text = `${TEXT}\n办理提案12件。`;
    await bindFigures(ctx(), {
      articleId,
      figures: [{ ...figureIn(text, '12件', sectionId), waiver: '见附件' }],
    });
    await bind(article);
    const split = await splitSection(ctx(), {
      articleId,
      sectionId,
      baseVersion: 2,
      position: TEXT.length + 2,
    });
    const newId = split.newSection.id;
    expect((await standing(articleId)).map(({ figure, ...at }) => [figure, at.sectionId, at.start])).toEqual(
      expect.arrayContaining([
        ['481个', sectionId, 4],
        ['12件', newId, 4],
      ]),
    );
    await mergeSections(ctx(), {
      articleId,
      sectionId,
      baseVersion: split.version,
      nextSectionId: newId,
      nextBaseVersion: split.newSection.version,
    });
    expect((await standing(articleId)).map(({ figure, ...at }) => [figure, at.sectionId, at.start])).toEqual([
      ['481个', sectionId, 4],
      ['12件', sectionId, text.indexOf('12件')],
    ]);
  });

  test('is none of an article while its section is taken out', async () => {
    const article = await drafted();
    const { articleId, sectionId } = article;
    await bind(article);
    await removeSection(ctx(), { articleId, sectionId });
    expect(await standing(articleId)).toEqual([]);
    await restoreSection(ctx(), { articleId, sectionId });
    expect(await standing(articleId)).toHaveLength(1);
  });
});

describe('sending an article to review', () => {
  test('keeps with the revision what its figures were bound to, and changes no hash', async () => {
    const article = await drafted();
    const { articleId, sectionId, factId } = article;
    const first = await submit(db, room.writer, articleId);
    await recallReview(ctx(), { reviewId: first });
    await bind(article);
    const second = await submit(db, room.writer, articleId);
    const reviews = await db.review.findMany({ where: { id: { in: [first, second] } } });
    expect(new Set(reviews.map(({ revisionId }) => revisionId)).size).toBe(1);
    expect(await db.revisionBinding.findMany()).toMatchObject([
      {
        revisionId: reviews[0]?.revisionId,
        sectionId,
        anchorStart: 4,
        anchorEnd: 8,
        figure: '481个',
        factId,
      },
    ]);
  });

  test('keeps it for good: the database refuses to change or delete it', async () => {
    const article = await drafted();
    await bind(article);
    await submit(db, room.writer, article.articleId);
    await expect(ownerDb().revisionBinding.updateMany({ data: { figure: '0个' } })).rejects.toThrow();
    await expect(ownerDb().revisionBinding.deleteMany()).rejects.toThrow();
  });

  test('warns of figures nobody bound, and blocks where the office wants so', async () => {
    const article = await drafted();
    const { articleId } = article;
    expect(await codes(articleId)).toEqual(['figures_unbound warning 3']);
    await bind(article);
    expect(await codes(articleId)).toEqual(['figures_unbound warning 2']);
    await db.office.create({ data: { id: 1, unboundBlocks: true } });
    expect(await codes(articleId)).toEqual(['figures_unbound blocking 2']);
    await expect(submitArticle(ctx(), { articleId })).rejects.toMatchObject({ code: 'not_possible' });
  });

  test('is blocked by a figure that says something else than its fact', async () => {
    const article = await drafted();
    const { articleId } = article;
    await bind(article);
    await save(article, 2, TEXT.replace('481', '480'), '办理提案12件。');
    await expect(submitArticle(ctx(), { articleId })).rejects.toMatchObject({ code: 'not_possible' });
  });
});

describe('a fact that is followed by a newer one', () => {
  test('changes no text, and is told of where it stands', async () => {
    const article = await drafted();
    const { articleId, sectionId, metricId, factId } = article;
    await bind(article);
    const before = await db.section.findUniqueOrThrow({ where: { id: sectionId } });
    await recordedFact(db, room.writer, { metricId, value: '482', unit: '个', followsId: factId });
    expect(await db.section.findUniqueOrThrow({ where: { id: sectionId } })).toEqual(before);
    expect(await codes(articleId)).toEqual(['figure_followed warning 1', 'figures_unbound warning 2']);
    expect((await listLedger({ db, actor: room.writer }, articleId)).map(({ value }) => value)).toEqual([
      482,
    ]);
  });

  test('is kept for a reason, until another follows', async () => {
    const article = await drafted();
    const { articleId, metricId, factId } = article;
    await bind(article);
    const newerId = await recordedFact(db, room.writer, {
      metricId,
      value: '482',
      unit: '个',
      followsId: factId,
    });
    const input = { articleId, factId, newerId, reason: '稿件统计到九月底' };
    await expect(keepFigure(ctx(), { ...input, newerId: factId })).rejects.toMatchObject({ reason: 'stale' });
    await expect(keepFigure(ctxOf(db, room.first), input)).rejects.toMatchObject({
      reason: 'not_on_article',
    });
    await keepFigure(ctx(), input);
    expect(await lastEvent(db)).toMatchObject({ type: 'figure.kept', subjectId: factId });
    expect(await codes(articleId)).toEqual(['figures_unbound warning 2']);
    await recordedFact(db, room.writer, { metricId, value: '483', unit: '个', followsId: newerId });
    expect(await codes(articleId)).toEqual(['figure_followed warning 1', 'figures_unbound warning 2']);
  });
});

test('last year’s figures in a copied article are told until they are touched', async () => {
  const { articleId: lastYears } = await articleWithText(db, room.writer, {
    year: 2024,
    sections: [{ headingLines: ['服务发展'], texts: [TEXT] }],
  });
  const { articleId, sectionIds } = await createArticle(ctx(), {
    bodyName: '云溪区委统战部',
    year: 2025,
    from: { kind: 'previous', articleId: lastYears, withText: true },
  });
  expect(await codes(articleId)).toEqual(['figures_of_last_year warning 2']);
  const sections = await db.section.findMany({
    where: { id: { in: sectionIds } },
    orderBy: { position: 'asc' },
  });
  const written = sections.find(({ plainText }) => plainText.includes('481'));
  await saveSection(ctx(), {
    articleId,
    sectionId: written?.id,
    baseVersion: written?.version,
    headingLines: ['服务发展'],
    document: paragraphs(TEXT.replace('481', '512')),
  });
  expect(await codes(articleId)).toEqual(['figures_unbound warning 2']);
});
