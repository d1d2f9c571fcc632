import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import { photoHashes } from '@/lib/document/photo-hashes';
import { articleName } from '@/lib/domain/article/article-title';
import type { ArticleContent } from '@/lib/domain/article/content';
import { dateInChina } from '@/lib/domain/calendar';
import { NotFound, NotPossible } from '@/lib/domain/errors';
import type { Outlet } from '@/lib/domain/outlets';
import { markedArticle } from '@/lib/proposals/marked/marked-article';
import { loadProposals } from '@/lib/proposals/queries/list-proposals';
import { loadReviewRecord } from '@/lib/reviews/queries/get-review-record';
import { loadSeasonCoverage } from '@/lib/seasons/queries/get-coverage';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import { loadSource, reviewSource } from './load-source';
import { textFormat, type OutputContext } from './output-formats';
import type { OutputMade } from './output-made';
import type { OutputOf } from './output-of';
import type { OutputOptions } from './output-options';
import type { OutputSetting } from './output-setting';
import { makePdf } from './pdf/make-pdf';
import { writePdfCoverage } from './pdf/write-pdf-coverage';
import { writePdfReviewRecord } from './pdf/write-pdf-review-record';
import { writePdfVolume } from './pdf/write-pdf-volume';
import { yearSources } from './year-sources';
import { writeWordMarked } from './word/write-word-marked';

/** What an output is made of, read whole and at one moment. */
export type LoadedOutput = {
  articleId: string | null;
  revisionId: string | null;
  /** Of the text for the file's name. */
  title: string;
  contentHash: string;
  /** Null of a working copy and of what is no revision. */
  revision: number | null;
  /** What the log calls it, where it is of no article. */
  of?: string;
  /** All that goes into the file, texts by their hashes. */
  basis: unknown;
  /** How many pictures are read for it. */
  pictures: number;
  make: (context: OutputContext) => Promise<OutputMade>;
};

type Asked = { outlet: Outlet; options: OutputOptions; of: OutputOf };

/** @throws NotFound, NotPossible */
export function loadOutputOf(tx: Tx, asked: Asked, setting: OutputSetting, now: Date): Promise<LoadedOutput> {
  switch (asked.outlet) {
    case 'record_pdf':
      return loadRecord(tx, asked, setting);
    case 'marked_docx':
      return loadMarked(tx, asked, setting);
    case 'matrix_pdf':
      return loadMatrix(tx, asked, setting, now);
    case 'volume_pdf':
      return loadVolume(tx, asked, setting);
    default:
      return loadText(tx, { ...asked, outlet: asked.outlet }, setting, now);
  }
}

async function loadText(
  tx: Tx,
  { outlet, options, of }: Asked & { outlet: Parameters<typeof textFormat>[0] },
  setting: OutputSetting,
  now: Date,
): Promise<LoadedOutput> {
  if (of.kind !== 'text') throw new NotFound('article');
  const { texts, make } = textFormat(outlet);
  if (of.revisionId === null && !texts.includes('draft')) throw new NotPossible('output_not_for_drafts');
  const { key, source, writtenAt } = await loadSource(tx, of, setting, now);
  if (!texts.includes(key)) throw new NotPossible('output_other_text');
  const { content, ...basis } = source;
  return {
    articleId: of.articleId,
    revisionId: of.revisionId,
    title: titleOf(content),
    contentHash: source.contentHash,
    revision: source.revision,
    basis,
    pictures: picturesIn([content]),
    make: (context) => make(source, { ...context, writtenAt, options }),
  };
}

async function loadRecord(tx: Tx, { of }: Asked, { officeName }: OutputSetting): Promise<LoadedOutput> {
  const { record, revisionId } = await loadReview(tx, of);
  return {
    articleId: record.articleId,
    revisionId,
    title: articleName(record),
    contentHash: record.contentHash,
    revision: record.revisionNumber,
    basis: [record, officeName],
    pictures: 0,
    make: ({ words, signal }) =>
      makePdf(() => writePdfReviewRecord(record, { words: words.pdf, officeName, signal })),
  };
}

async function loadMarked(
  tx: Tx,
  { of, options }: Asked,
  { officeName }: OutputSetting,
): Promise<LoadedOutput> {
  const { record, revisionId } = await loadReview(tx, of);
  const all = await loadProposals(tx, { id: record.reviewId });
  const shown = all.filter(({ id }) => !options.proposalId || id === options.proposalId);
  if (shown.length === 0) throw new NotFound('proposal');
  const source = await reviewSource(tx, revisionId, officeName);
  const { content, ...rest } = { ...source, isApproved: record.status === 'approved' };
  const topics = await tx.topic.findMany({ select: { id: true, name: true } });
  return {
    articleId: record.articleId,
    revisionId,
    title: titleOf(content),
    contentHash: source.contentHash,
    revision: source.revision,
    basis: [rest, shown.map(({ id, stage, by, savedAt }) => [id, stage, by, savedAt])],
    pictures: picturesIn([content]),
    make: async ({ words, readPicture }) => ({
      kind: 'file',
      bytes: await writeWordMarked(
        { content, ...rest },
        {
          article: markedArticle(
            content,
            shown.map((proposal) => ({
              key: proposal.id,
              differences: differencesOfArticle(content, proposal.content),
            })),
          ),
          proposers: shown.map(({ id, stage, by, savedAt }) => ({
            key: id,
            stage,
            name: by.displayName,
            savedAt,
          })),
          topicNames: Object.fromEntries(topics.map(({ id, name }) => [id, name])),
          words: words.word,
          readPicture,
        },
      ),
    }),
  };
}

async function loadReview(tx: Tx, of: OutputOf) {
  if (of.kind !== 'review') throw new NotFound('review');
  const record = await loadReviewRecord(tx, of.reviewId);
  if (!record) throw new NotFound('review');
  const { revisionId } = await tx.review.findUniqueOrThrow({
    where: { id: of.reviewId },
    select: { revisionId: true },
  });
  return { record, revisionId };
}

async function loadMatrix(
  tx: Tx,
  { of }: Asked,
  { officeName }: OutputSetting,
  now: Date,
): Promise<LoadedOutput> {
  const coverage = of.kind === 'season' ? await loadSeasonCoverage(tx, of.seasonId, now) : null;
  if (!coverage) throw new NotFound('season');
  // The day is printed on it: the same table is another paper tomorrow.
  const basis = [coverage, officeName, dateInChina(now)];
  return {
    articleId: null,
    revisionId: null,
    title: coverage.name,
    contentHash: hashOf(basis),
    revision: null,
    of: coverage.name,
    basis,
    pictures: 0,
    make: ({ words, signal }) =>
      makePdf(() => writePdfCoverage(coverage, { words: words.pdf, officeName, at: now, signal })),
  };
}

async function loadVolume(tx: Tx, { of }: Asked, setting: OutputSetting): Promise<LoadedOutput> {
  if (of.kind !== 'year') throw new NotFound('article');
  const { year } = of;
  const { sources, contentHash, writtenAt } = await yearSources(tx, year, setting);
  if (sources.length === 0) throw new NotPossible('output_year_empty');
  const { officeName } = setting;
  return {
    articleId: null,
    revisionId: null,
    title: `${year}`,
    contentHash,
    revision: null,
    of: `${year}`,
    basis: [contentHash, sources.map(({ content: _, ...source }) => source), officeName],
    pictures: picturesIn(sources.map(({ content }) => content)),
    make: ({ words, readPicture, signal }) =>
      makePdf(() =>
        writePdfVolume(sources, {
          words: words.pdf,
          readPicture,
          writtenAt,
          signal,
          title: [words.pdf.volume.title],
          year,
          officeName,
        }),
      ),
  };
}

function titleOf({ heading, bodyName }: ArticleContent): string {
  return articleName({ headline: heading.headline, bodyName });
}

function picturesIn(contents: readonly ArticleContent[]): number {
  return new Set(contents.flatMap(({ sections }) => sections.flatMap(({ doc }) => photoHashes(doc)))).size;
}

function hashOf(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex');
}
