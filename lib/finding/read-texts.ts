import type { Reader } from '@/lib/db/client';
import type { DeskTextKind } from '@/lib/db/generated/client';
import { headColumns, headOf } from '@/lib/articles/load-head';
import { readDocument } from '@/lib/articles/read-document';
import { documentText } from '@/lib/document/plain-text';
import { publicText } from '@/lib/publications/public-text';
import { revisionContent } from '@/lib/revisions/revision-content';
import type { TextId } from './text-kinds';

/** A text as the desk's search finds it: whose it is, which version, and when that was written. */
export type FindableText = TextId & {
  partOf: string;
  articleId: string | null;
  requestId: string | null;
  version: number;
  at: Date;
  text: string;
};

/** The texts of these ids as they stand; what was removed is left out. */
export function readTexts(db: Reader, kind: DeskTextKind, ids: readonly string[]): Promise<FindableText[]> {
  return readers[kind](db, [...ids]);
}

type ReadTexts = (db: Reader, ids: string[]) => Promise<FindableText[]>;

const readers: Record<DeskTextKind, ReadTexts> = {
  async head(db, ids) {
    const articles = await db.article.findMany({
      where: { id: { in: ids } },
      select: { id: true, headVersion: true, updatedAt: true, ...headColumns },
    });
    return articles.map(({ id, headVersion, updatedAt, ...columns }) => ({
      ...ofArticle('head', id, id),
      version: headVersion,
      at: updatedAt,
      text: publicText({ ...headOf(columns), schemaVersion: 0, sections: [] }),
    }));
  },
  async section(db, ids) {
    const sections = await db.section.findMany({
      where: { id: { in: ids }, removedAt: null },
      select: { id: true, articleId: true, version: true, savedAt: true, headingLines: true, document: true },
    });
    return sections.map(({ id, articleId, version, savedAt, headingLines, document }) => ({
      ...ofArticle('section', id, articleId),
      version,
      at: savedAt,
      text: readOr('section', id, () =>
        lines(headingLines.join(' '), documentText(readDocument(document).doc)),
      ),
    }));
  },
  async revision(db, ids) {
    const revisions = await db.revision.findMany({
      where: { id: { in: ids } },
      select: { id: true, articleId: true, createdAt: true, content: true },
    });
    return revisions.map(({ id, articleId, createdAt, content }) => ({
      ...ofArticle('revision', id, articleId),
      at: createdAt,
      text: readOr('revision', id, () => publicText(revisionContent(content))),
    }));
  },
  async comment(db, ids) {
    const comments = await db.comment.findMany({
      where: { id: { in: ids } },
      select: { id: true, articleId: true, createdAt: true, text: true },
    });
    return comments.map(({ id, articleId, createdAt, text }) => ({
      ...ofArticle('comment', id, articleId),
      at: createdAt,
      text,
    }));
  },
  async submission(db, ids) {
    const submissions = await db.submission.findMany({ where: { id: { in: ids } }, select: handedIn });
    return submissions.map(({ text, ...submission }) => ({
      ...ofSubmission('submission', submission.id, submission),
      text,
    }));
  },
  async file(db, ids) {
    const files = await db.submissionFile.findMany({
      where: { id: { in: ids } },
      select: { id: true, text: true, caption: true, credit: true, submission: { select: handedIn } },
    });
    return files.map(({ id, text, caption, credit, submission }) => ({
      ...ofSubmission('file', id, submission),
      text: lines([caption, credit].filter(Boolean).join(' '), text),
    }));
  },
};

/** One text that cannot be read is found by nobody; it keeps none of the others from being found. */
function readOr(kind: DeskTextKind, id: string, read: () => string): string {
  try {
    return read();
  } catch (error) {
    console.error(`the text of ${kind} ${id} cannot be read, and so not searched`, error);
    return '';
  }
}

const handedIn = {
  id: true,
  text: true,
  requestId: true,
  submittedAt: true,
  section: { select: { articleId: true } },
} as const;

type HandedIn = { id: string; requestId: string; submittedAt: Date; section: { articleId: string } | null };

const ofArticle = (kind: DeskTextKind, id: string, articleId: string) => ({
  ...{ kind, id, partOf: articleId, articleId, requestId: null },
  version: 1,
});

const ofSubmission = (kind: DeskTextKind, id: string, submission: HandedIn) => ({
  ...{ kind, id, partOf: submission.id, articleId: submission.section?.articleId ?? null },
  requestId: submission.requestId,
  version: 1,
  at: submission.submittedAt,
});

const lines = (...all: string[]) => all.filter((line) => line.trim() !== '').join('\n');
