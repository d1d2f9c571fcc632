import { readDocument } from '@/lib/articles/read-document';
import { sectionPlaces } from '@/lib/articles/section-places';
import { listStanding } from '@/lib/confirmations/list-standing';
import type { Reader } from '@/lib/db/client';
import { sectionHash } from '@/lib/document/section-hash';
import { articleTitle } from '@/lib/domain/article/article-title';
import { confirmationStanding } from '@/lib/domain/confirmations';
import type { CoverageFacts } from './coverage-facts';

/** What is on record about a season: the same few statements however many sections and departments it has. */
export async function loadCoverage(db: Reader, seasonId: string): Promise<CoverageFacts> {
  const [requests, articles, submissions, uses] = await Promise.all([
    loadRequests(db, seasonId),
    loadArticles(db, seasonId),
    loadSubmissions(db, seasonId),
    loadUses(db, seasonId),
  ]);
  const confirmations = await loadConfirmations(
    db,
    articles.map(({ id }) => id),
  );
  const involved = new Set([
    ...requests.filter(({ isCancelled }) => !isCancelled).map(({ departmentId }) => departmentId),
    ...submissions.map(({ departmentId }) => departmentId),
    ...confirmations.map(({ departmentId }) => departmentId),
  ]);
  const departments = await db.department.findMany({
    where: { id: { in: [...involved] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
  return { departments, requests, articles, submissions, uses, confirmations };
}

async function loadRequests(db: Reader, seasonId: string): Promise<CoverageFacts['requests']> {
  const requests = await db.materialRequest.findMany({
    where: { seasonId },
    select: {
      id: true,
      departmentId: true,
      dueAt: true,
      cancelledAt: true,
      sections: { select: { sectionId: true } },
    },
  });
  return requests.map(({ cancelledAt, sections, ...request }) => ({
    ...request,
    isCancelled: cancelledAt !== null,
    sectionIds: sections.map(({ sectionId }) => sectionId),
  }));
}

async function loadArticles(db: Reader, seasonId: string): Promise<CoverageFacts['articles']> {
  const articles = await db.article.findMany({
    where: {
      sections: {
        some: { removedAt: null, requests: { some: { request: { seasonId, cancelledAt: null } } } },
      },
    },
    orderBy: [{ year: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      headline: true,
      bodyName: true,
      year: true,
      sections: {
        where: { removedAt: null },
        orderBy: { position: 'asc' },
        select: {
          id: true,
          articleId: true,
          role: true,
          headingLines: true,
          headingHint: true,
          characterCount: true,
        },
      },
    },
  });
  return articles.map(({ headline, ...article }) => ({ ...article, title: articleTitle(headline) }));
}

/** What came for a section that was merged counts for the one it stands in. */
async function loadSubmissions(db: Reader, seasonId: string): Promise<CoverageFacts['submissions']> {
  const submissions = await db.$queryRaw<CoverageFacts['submissions']>`
    SELECT r."departmentId", s."sectionId", s."submittedAt",
      EXISTS (SELECT 1 FROM "Submission" later WHERE later."replacesId" = s.id) AS "isReplaced"
    FROM "Submission" s JOIN "MaterialRequest" r ON r.id = s."requestId"
    WHERE r."seasonId" = ${seasonId}::uuid`;
  const places = await sectionPlaces(
    db,
    submissions.map(({ sectionId }) => sectionId),
  );
  return submissions.map(({ sectionId, ...submission }) => ({
    ...submission,
    sectionId: sectionId && (places.get(sectionId)?.sectionId ?? sectionId),
  }));
}

async function loadUses(db: Reader, seasonId: string): Promise<CoverageFacts['uses']> {
  return db.$queryRaw`
    SELECT r."departmentId", u."sectionId"
    FROM "SectionSource" u JOIN "Submission" s ON s.id = u."submissionId"
      JOIN "MaterialRequest" r ON r.id = s."requestId"
    WHERE r."seasonId" = ${seasonId}::uuid`;
}

async function loadConfirmations(db: Reader, articleIds: string[]): Promise<CoverageFacts['confirmations']> {
  const { standing } = await listStanding(db, { section: { articleId: { in: articleIds } } });
  const hashes = await hashesNow(db, [...new Set(standing.map(({ sectionId }) => sectionId))]);
  return standing
    .map((each) => ({
      sectionId: each.sectionId,
      departmentId: each.departmentId,
      standing: confirmationStanding(each, hashes.get(each.sectionId) ?? ''),
    }))
    .sort((a, b) => Number(b.standing === 'disputed') - Number(a.standing === 'disputed'));
}

async function hashesNow(db: Reader, sectionIds: string[]): Promise<Map<string, string>> {
  const sections = await db.section.findMany({
    where: { id: { in: sectionIds } },
    select: { id: true, headingLines: true, document: true },
  });
  return new Map(
    sections.map(({ id, headingLines, document }) => [
      id,
      sectionHash({ headingLines, doc: readDocument(document).doc }),
    ]),
  );
}
