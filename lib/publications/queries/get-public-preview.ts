import type { z } from 'zod';
import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';
import { NotFound } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { parseInput } from '@/lib/input/parse-input';
import { publicPreviewInput } from '@/lib/publications/input';
import { listEntry } from '@/lib/publications/list-entry';
import type { LiveArticle, WithdrawnArticle } from '@/lib/publications/site-queries';
import { revisionContent } from '@/lib/revisions/revision-content';

type Input = z.infer<typeof publicPreviewInput>;
type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
type Text = NonNullable<Loaded['approvedRevision']>;

/**
 * What readers would find at the article's address after a public act, as if it were done `at` that moment.
 * @throws Invalid; NotFound `article`, `revision` when the revision asked for is not the one the act would be about
 */
export async function getPublicPreview(
  { actor, db }: Reading,
  raw: unknown,
  at: Date,
): Promise<LiveArticle | WithdrawnArticle> {
  const input = parseInput(publicPreviewInput, raw);
  const article = can(actor, 'article.read', {}).allowed ? await load(db, input.articleId) : null;
  if (!article) throw new NotFound('article');
  const revision = input.act === 'withdraw' ? article.publication?.shownRevision : article.approvedRevision;
  if (revision?.id !== input.revisionId) throw new NotFound('revision');
  const live = asLive(article, revision, input, at);
  return input.act === 'withdraw' && input.kind !== 'out_of_date' ? asWithdrawn(db, live, input, at) : live;
}

function asLive({ publication }: Loaded, revision: Text, input: Input, at: Date): LiveArticle {
  const content = revisionContent(revision.content);
  const { title, summary } = listEntry(content);
  const isFixed = publication?.publishedAt != null;
  const shownAt = input.dueAt ?? at;
  const errata = publication?.errata ?? [];
  const isCorrected = input.act === 'correct';
  const correction = isCorrected && input.note !== '' ? [{ note: input.note, issuedAt: at }] : [];
  return {
    state: 'live',
    year: isFixed ? publication.year : content.year,
    slug: isFixed ? publication.slug : (input.slug ?? publication?.slug ?? ''),
    title,
    summary,
    content,
    revision: { number: revision.number, contentHash: revision.contentHash },
    publishedAt: publication?.publishedAt ?? shownAt,
    updatedAt: shownAt,
    correctedAt: isCorrected ? at : (errata[0]?.issuedAt ?? null),
    outOfDate: input.act === 'withdraw' ? { since: at, words: input.publicWords } : null,
    errata: [...correction, ...errata.flatMap(({ kind, ...erratum }) => (kind === 'major' ? [erratum] : []))],
  };
}

async function asWithdrawn(db: Reader, live: LiveArticle, input: Input, at: Date): Promise<WithdrawnArticle> {
  const { year, slug, title, publishedAt, content } = live;
  const wasReplaced = input.kind === 'replaced';
  const replacement =
    wasReplaced && input.replacementId !== undefined
      ? await db.publication.findFirst({
          where: { articleId: input.replacementId, state: 'live' },
          select: { year: true, slug: true, title: true },
        })
      : null;
  return {
    state: 'withdrawn',
    year,
    slug,
    title,
    bodyName: content.bodyName,
    publishedAt,
    withdrawnAt: at,
    words: input.publicWords,
    replacement,
    wasReplaced,
  };
}

const text = { select: { id: true, content: true, number: true, contentHash: true } } as const;

function load(db: Reader, articleId: string) {
  return db.article.findUnique({
    where: { id: articleId },
    select: {
      approvedRevision: text,
      publication: {
        select: {
          year: true,
          slug: true,
          publishedAt: true,
          shownRevision: text,
          errata: {
            orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
            select: { kind: true, note: true, issuedAt: true },
          },
        },
      },
    },
  });
}
