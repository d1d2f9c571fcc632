import type { BylineEntry, HeadingBlock, SectionRole } from '@/lib/domain/article/content';
import type { StoredDocument } from '@/lib/document/stored-document';
import { documentIsEmpty } from '@/lib/document/document-is-empty';
import { documentText } from '@/lib/document/plain-text';
import { can } from '@/lib/domain/permissions/can';
import { NotFound } from '@/lib/domain/errors';
import { isEditable, type ArticleStatus, type PublicationState } from '@/lib/domain/workflow/state';
import { isPossible } from '@/lib/domain/workflow/take-transition';
import type { Reading } from '@/lib/db/context';
import { isId } from '@/lib/input/is-id';
import { readDocument } from '@/lib/articles/read-document';

type Named = { id: string; displayName: string };

export type EditableSection = {
  id: string;
  role: SectionRole;
  headingLines: string[];
  document: StoredDocument;
  characterCount: number;
  topicIds: string[];
  owner: Named | null;
  department: { id: string; name: string } | null;
  headingHint: string;
  guidance: string;
  targetLength: number | null;
  isRequired: boolean;
  version: number;
  savedAt: Date;
  savedBy: { displayName: string } | null;
};

/**
 * `isOffered`: to be brought back where the sections are listed, when anything was written in it, until the article is
 * published without it; the text of a merged one stands in another section.
 */
export type RemovedSection = {
  id: string;
  headingLines: string[];
  firstWords: string;
  removedAt: Date;
  removedBy: string | null;
  isOffered: boolean;
};

export type EditableArticle = {
  id: string;
  bodyName: string;
  year: number;
  heading: HeadingBlock;
  byline: BylineEntry[];
  headVersion: number;
  structureVersion: number;
  /** When its text, structure or details were last changed. */
  updatedAt: Date;
  status: ArticleStatus;
  isArchived: boolean;
  publication: PublicationState;
  /** Where the public finds it, once it was published or scheduled. */
  address: { year: number; slug: string } | null;
  writers: Named[];
  sections: EditableSection[];
  /** Newest first; restore-section brings one back. */
  removedSections: RemovedSection[];
  /** Allowed for this person, and possible as the article stands. */
  may: { edit: boolean; submit: boolean; reopen: boolean; comment: boolean };
};

/**
 * Everything the editor shows of an article, to whoever may read it; `may` tells what they can do with it.
 * @throws NotFound `article`
 */
export async function getArticleForEditing(
  { actor, db }: Reading,
  articleId: string,
): Promise<EditableArticle> {
  if (!isId(articleId) || !can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  const article = await db.article.findUnique({
    where: { id: articleId, deletedAt: null },
    select: editable,
  });
  if (!article) throw new NotFound('article');

  const { kicker, headline, subhead, seriesLabel, publication, sections, byline, archivedAt, ...rest } =
    article;
  const writers = rest.writers.map((writer) => writer.person);
  const isOnDesk = archivedAt === null;
  const state = { status: rest.status, publication: publication?.state ?? ('none' as const) };
  const facts = { isWriter: writers.some((writer) => writer.id === actor.id) };
  return {
    ...rest,
    isArchived: !isOnDesk,
    heading: { kicker, headline, subhead, seriesLabel },
    byline: byline as BylineEntry[],
    publication: state.publication,
    address: publication && { year: publication.year, slug: publication.slug },
    writers,
    sections: sections
      .filter((section) => section.removedAt === null)
      .map(({ removedAt: _, removedBy: _by, mergedIntoId: _into, ...section }) => ({
        ...section,
        document: readDocument(section.document),
      })),
    removedSections: removedOnes(sections, publication),
    may: {
      edit: can(actor, 'article.edit', facts).allowed && isOnDesk && isEditable(state.status),
      submit: can(actor, 'article.submit', facts).allowed && isOnDesk && isPossible(state, 'submit'),
      reopen: can(actor, 'article.reopen', facts).allowed && isOnDesk && isPossible(state, 'reopen'),
      comment: can(actor, 'comment.write', facts).allowed && isOnDesk,
    },
  };
}

type StoredPlace = {
  id: string;
  headingLines: string[];
  document: unknown;
  removedAt: Date | null;
  removedBy: { displayName: string } | null;
  mergedIntoId: string | null;
};

const FIRST_WORDS = 40;

function removedOnes(
  sections: StoredPlace[],
  publication: { state: PublicationState; updatedAt: Date } | null,
): RemovedSection[] {
  const publishedAt = publication?.state === 'live' ? publication.updatedAt.getTime() : -Infinity;
  return sections
    .flatMap(({ id, headingLines, document, removedAt, removedBy, mergedIntoId }) => {
      if (removedAt === null) return [];
      const { doc } = readDocument(document);
      const firstWords = documentText(doc).trim().slice(0, FIRST_WORDS);
      const isWritten = headingLines.length > 0 || !documentIsEmpty(doc);
      const isOffered = isWritten && mergedIntoId === null && removedAt.getTime() > publishedAt;
      return [
        { id, headingLines, firstWords, removedAt, removedBy: removedBy?.displayName ?? null, isOffered },
      ];
    })
    .sort((a, b) => b.removedAt.getTime() - a.removedAt.getTime());
}

const named = { select: { id: true, displayName: true } } as const;

const editable = {
  id: true,
  bodyName: true,
  year: true,
  kicker: true,
  headline: true,
  subhead: true,
  seriesLabel: true,
  byline: true,
  headVersion: true,
  structureVersion: true,
  updatedAt: true,
  status: true,
  archivedAt: true,
  publication: { select: { state: true, year: true, slug: true, updatedAt: true } },
  writers: { orderBy: { person: { displayName: 'asc' } }, select: { person: named } },
  sections: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      role: true,
      headingLines: true,
      document: true,
      characterCount: true,
      topicIds: true,
      owner: named,
      department: { select: { id: true, name: true } },
      headingHint: true,
      guidance: true,
      targetLength: true,
      isRequired: true,
      version: true,
      savedAt: true,
      savedBy: { select: { displayName: true } },
      removedAt: true,
      removedBy: { select: { displayName: true } },
      mergedIntoId: true,
    },
  },
} as const;
