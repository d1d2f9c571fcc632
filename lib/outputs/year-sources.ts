import { createHash } from 'node:crypto';
import type { Reader, Tx } from '@/lib/db/client';
import { NotPossible } from '@/lib/domain/errors';
import { approvedText } from '@/lib/publications/approved-text';
import { readable } from '@/lib/publications/readable';
import type { OutputSetting } from './output-setting';
import type { OutputSource } from './output-source';

type YearSources = { sources: OutputSource[]; contentHash: string; writtenAt: Date };

/** What readers read of a year, in the order it was published. @throws NotPossible `hash_matches` */
export async function yearSources(
  tx: Tx,
  year: number,
  { origin, officeName }: Pick<OutputSetting, 'origin' | 'officeName'>,
): Promise<YearSources> {
  const rows = await listOfYear(tx, year);
  const sources: OutputSource[] = [];
  for (const { articleId, shownRevisionId, slug, publishedAt, errata } of rows) {
    if (shownRevisionId === null || publishedAt === null) continue;
    const text = await approvedText(tx, articleId, shownRevisionId);
    if (!text.hashMatches) throw new NotPossible('hash_matches');
    const address = `${origin}/${year}/${slug}`;
    sources.push({
      content: text.content,
      contentHash: text.contentHash,
      revision: text.number,
      isApproved: true,
      publication: { address, publishedAt, correctedAt: errata[0]?.issuedAt ?? null },
      officeName,
    });
  }
  const written = rows.map(({ shownRevision }) => shownRevision?.createdAt.getTime() ?? 0);
  return { sources, contentHash: hashOfYear(rows), writtenAt: new Date(Math.max(0, ...written)) };
}

/** Of all that readers read of a year: another as soon as one of its texts is published, corrected or withdrawn. */
export async function yearHash(db: Reader, year: number): Promise<string> {
  return hashOfYear(await listOfYear(db, year));
}

function listOfYear(db: Reader, year: number) {
  return db.publication.findMany({
    where: { year, ...readable },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    select: {
      articleId: true,
      slug: true,
      publishedAt: true,
      shownRevisionId: true,
      shownRevision: { select: { contentHash: true, createdAt: true } },
      errata: { orderBy: { issuedAt: 'desc' }, take: 1, select: { issuedAt: true } },
    },
  });
}

function hashOfYear(rows: Awaited<ReturnType<typeof listOfYear>>): string {
  const texts = rows.flatMap(({ slug, shownRevision }) =>
    shownRevision ? [`${slug} ${shownRevision.contentHash}`] : [],
  );
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}
