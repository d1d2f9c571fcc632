import { beforeEach, describe, expect, test } from 'vitest';
import { toJson } from '@/lib/db/json';
import { NotFound } from '@/lib/domain/errors';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { countOwnDifferences } from '@/lib/proposals/queries/count-own-differences';
import { getProposalForEditing } from '@/lib/proposals/queries/get-proposal-for-editing';
import { decide } from '@/lib/reviews/commands/decide';
import { recallReview } from '@/lib/reviews/commands/recall-review';
import { resetDb, testDb } from '../../support/database';
import { approve, atCurrentStage, newsroom, submittedArticle } from '../../support/newsroom';
import { ctxOf, paragraphs, person } from '../../support/office';

const db = testDb();
beforeEach(() => resetDb());

async function underReview() {
  const room = await newsroom(db);
  return { room, ...(await submittedArticle(db, room)) };
}
type Submitted = Awaited<ReturnType<typeof underReview>>;

/** What a reviewer has written of an article under review. */
async function propose({ reviewId, sectionIds }: Submitted, by: PersonActor) {
  const stage = await db.reviewStage.findFirstOrThrow({
    where: { reviewId, reviewers: { some: { personId: by.id } } },
    select: { id: true },
  });
  await db.proposal.create({
    data: {
      reviewId,
      reviewStageId: stage.id,
      personId: by.id,
      head: {
        bodyName: '云溪区委统战部',
        year: 2025,
        heading: { kicker: [], headline: ['同心向前 共谱新篇'], subhead: '', seriesLabel: '' },
        byline: [],
      },
      headVersion: 3,
      texts: {
        create: {
          sectionId: sectionIds[1] ?? '',
          version: 2,
          headingLines: ['凝聚共识'],
          document: toJson(paragraphs('全年举办主题宣讲五十场。', '建成同心教育基地六处。')),
        },
      },
    },
  });
}

const read = (actor: PersonActor, reviewId: string) => getProposalForEditing({ actor, db }, reviewId);

describe('the text under review, opened to propose on', () => {
  test('is the revision where nothing was proposed yet, each text in its first version', async () => {
    const { room, articleId, reviewId, sectionIds } = await underReview();
    const { article, revision, review, mayWrite } = await read(room.first, reviewId);
    expect(mayWrite).toEqual({ allowed: true });
    expect(review).toEqual({
      id: reviewId,
      stage: '初审',
      revisionNumber: 1,
      submittedBy: room.writer.displayName,
    });
    expect(article).toMatchObject({
      id: articleId,
      headVersion: 1,
      heading: revision.heading,
      byline: revision.byline,
      removedSections: [],
      may: { edit: true, submit: false, reopen: false, comment: true },
    });
    expect(article.sections.map(({ id, version }) => [id, version])).toEqual(sectionIds.map((id) => [id, 1]));
    expect(article.sections.map(({ document }) => document.doc)).toEqual(
      revision.sections.map(({ doc }) => doc),
    );
    expect(await countOwnDifferences({ actor: room.first, db }, reviewId)).toBe(0);
  });

  test('has what this person proposed over it, in the versions it was saved in', async () => {
    const submitted = await underReview();
    const { room, reviewId, sectionIds } = submitted;
    await propose(submitted, room.first);
    const { article, revision } = await read(room.first, reviewId);
    expect(article.heading.headline).toEqual(['同心向前 共谱新篇']);
    expect(article.headVersion).toBe(3);
    expect(article.sections[1]).toMatchObject({
      id: sectionIds[1],
      version: 2,
      headingLines: ['凝聚共识'],
      document: paragraphs('全年举办主题宣讲五十场。', '建成同心教育基地六处。'),
      characterCount: 27,
      owner: null,
      department: null,
      guidance: '',
    });
    expect(article.sections[2]?.version).toBe(1);
    expect(revision.heading.headline).toEqual(['同心向前 共绘新卷']);
    // 主题、署名、章节标题、“四十二”作“五十”
    expect(await countOwnDifferences({ actor: room.first, db }, reviewId)).toBe(4);
  });

  test('has nothing of what another proposed', async () => {
    const submitted = await underReview();
    const { room, reviewId } = submitted;
    await propose(submitted, room.first);
    await approve(db, reviewId, room.first);
    const { article, review } = await read(room.second, reviewId);
    expect(review.stage).toBe('复审');
    expect(article.heading.headline).toEqual(['同心向前 共绘新卷']);
    expect(article.sections.every(({ version }) => version === 1)).toBe(true);
    expect(await countOwnDifferences({ actor: room.second, db }, reviewId)).toBe(0);
  });
});

describe('who may write it', () => {
  const mayWrite = async (actor: PersonActor, reviewId: string) => {
    const found = await read(actor, reviewId);
    expect(found.article.may.edit).toBe(found.mayWrite.allowed);
    return found.mayWrite;
  };
  const refused = (reason: string) => ({ allowed: false, reason });

  test('not who is named for another stage, nor a writer, nor who reads everything', async () => {
    const { room, reviewId } = await underReview();
    expect(await mayWrite(room.second, reviewId)).toEqual(refused('not_named_for_stage'));
    expect(await mayWrite(room.writer, reviewId)).toEqual(refused('needs_reviewer'));
    expect(await mayWrite(room.auditor, reviewId)).toEqual(refused('needs_reviewer'));
  });

  test('not who wrote any of it', async () => {
    const { room, reviewId } = await underReview();
    const revision = await db.review.findUniqueOrThrow({
      where: { id: reviewId },
      select: { revisionId: true },
    });
    await db.revisionAuthor.create({ data: { ...revision, personId: room.first.id } });
    expect(await mayWrite(room.first, reviewId)).toEqual(refused('own_text'));
  });

  test('not who has decided in the review; what they proposed is still theirs to read', async () => {
    const submitted = await underReview();
    const { room, reviewId } = submitted;
    await propose(submitted, room.first);
    await approve(db, reviewId, room.first);
    expect(await mayWrite(room.first, reviewId)).toEqual(refused('decided_already'));
    expect((await read(room.first, reviewId)).article.heading.headline).toEqual(['同心向前 共谱新篇']);
  });

  test('nobody once the review is over', async () => {
    const { room, reviewId } = await underReview();
    const decision = await atCurrentStage(db, room.first, reviewId);
    await decide(ctxOf(db, room.first), { ...decision, verdict: 'request_changes', opinion: '请改' });
    expect(await mayWrite(room.first, reviewId)).toEqual(refused('wrong_state'));
  });

  test('nor when it was recalled', async () => {
    const { room, reviewId } = await underReview();
    await recallReview(ctxOf(db, room.writer), { reviewId });
    expect(await mayWrite(room.first, reviewId)).toEqual(refused('wrong_state'));
  });
});

test('whoever may not read the article does not find it', async () => {
  const { room, reviewId } = await underReview();
  const admin = await person(db, { roles: ['admin'] });
  for (const actor of [room.contributor, admin])
    await expect(read(actor, reviewId)).rejects.toThrow(NotFound);
  await expect(read(room.first, 'no-id')).rejects.toThrow(NotFound);
  await expect(read(room.first, '00000000-0000-4000-8000-000000000000')).rejects.toThrow(NotFound);
  expect(await countOwnDifferences({ actor: room.contributor, db }, reviewId)).toBe(0);
});
