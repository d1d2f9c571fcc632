import type { EditableArticle, EditableSection } from '@/lib/articles/queries/get-article-for-editing';
import { readDocument } from '@/lib/articles/read-document';
import type { Reading } from '@/lib/db/context';
import { anchorText } from '@/lib/document/anchor-text';
import type { ArticleContent, SectionContent } from '@/lib/domain/article/content';
import { countCharacters } from '@/lib/domain/article/count-characters';
import { NotFound } from '@/lib/domain/errors';
import { can, type Permission } from '@/lib/domain/permissions/can';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import { isId } from '@/lib/input/is-id';
import { proposingFacts } from '@/lib/proposals/proposable-review';
import { proposedHead } from '@/lib/proposals/proposed-content';
import { revisionContent } from '@/lib/revisions/revision-content';

export type ProposalForEditing = {
  /** The revision with what this person proposes in it; nothing may be done with it but write and comment. */
  article: EditableArticle;
  /** What is under review. */
  revision: ArticleContent;
  review: {
    id: string;
    /** That awaits a decision, or the last that did. */
    stage: string;
    revisionNumber: number;
    submittedBy: string;
  };
  /** Whether this person may write it now. */
  mayWrite: Permission;
};

/**
 * What a reviewer's page to propose on shows, to whoever may read the article.
 * @throws NotFound `article`
 */
export async function getProposalForEditing(
  { actor, db }: Reading<PersonActor>,
  reviewId: string,
): Promise<ProposalForEditing> {
  if (!isId(reviewId) || !can(actor, 'article.read', {}).allowed) throw new NotFound('article');
  const review = await db.review.findFirst({
    where: { id: reviewId, article: { deletedAt: null } },
    select: selected(actor.id),
  });
  if (!review) throw new NotFound('article');

  const { proposals, article: about, ...rest } = review;
  const [proposal] = proposals;
  const revision = revisionContent(review.revision.content);
  const texts = new Map(proposal?.texts.map((text) => [text.sectionId, text]));
  const { bodyName, year, heading, byline } = proposedHead(proposal?.head ?? null) ?? revision;
  const mayWrite = permission(actor, review);
  const { archivedAt, publication, ...article } = about;
  const writers = article.writers.map(({ person }) => person);
  const isWriter = writers.some(({ id }) => id === actor.id);
  return {
    article: {
      ...article,
      bodyName,
      year,
      heading,
      byline,
      headVersion: proposal?.headVersion ?? 1,
      structureVersion: 1,
      updatedAt: proposal?.savedAt ?? review.submittedAt,
      isArchived: archivedAt !== null,
      publication: publication?.state ?? 'none',
      address: publication && { year: publication.year, slug: publication.slug },
      writers,
      sections: revision.sections.map((section) =>
        editableSection(section, revision.schemaVersion, texts.get(section.id), review.submittedAt),
      ),
      removedSections: [],
      may: {
        edit: mayWrite.allowed,
        submit: false,
        reopen: false,
        comment: can(actor, 'comment.write', { isWriter }).allowed && archivedAt === null,
      },
    },
    revision,
    review: {
      id: review.id,
      stage: stageOf(rest)?.name ?? '',
      revisionNumber: review.revision.number,
      submittedBy: review.submittedBy.displayName,
    },
    mayWrite,
  };
}

type Stage = { position: number; name: string; reviewers: { personId: string }[] };
type Facts = {
  status: string;
  currentStage: number;
  stages: Stage[];
  revision: { authors: { personId: string }[] };
  decisions: { personId: string }[];
};

const stageOf = ({ stages, currentStage }: Pick<Facts, 'stages' | 'currentStage'>) =>
  stages.find(({ position }) => position === currentStage);

/** As for saving it. */
function permission(actor: PersonActor, review: Facts): Permission {
  if (review.status !== 'open') return { allowed: false, reason: 'wrong_state' };
  return can(actor, 'proposal.write', proposingFacts(actor, review));
}

type Proposed = { version: number; headingLines: string[]; document: unknown; savedAt: Date } | undefined;

function editableSection(
  { id, role, topicIds, ...section }: SectionContent,
  schemaVersion: number,
  proposed: Proposed,
  submittedAt: Date,
): EditableSection {
  const headingLines = proposed?.headingLines ?? section.headingLines;
  const document = proposed ? readDocument(proposed.document) : { schemaVersion, doc: section.doc };
  return {
    id,
    role,
    topicIds,
    headingLines,
    document,
    characterCount: countCharacters([...headingLines, anchorText(document.doc)].join('\n')),
    owner: null,
    department: null,
    headingHint: '',
    guidance: '',
    targetLength: null,
    isRequired: false,
    version: proposed?.version ?? 1,
    savedAt: proposed?.savedAt ?? submittedAt,
    savedBy: null,
  };
}

const selected = (personId: string) =>
  ({
    id: true,
    status: true,
    currentStage: true,
    submittedAt: true,
    submittedBy: { select: { displayName: true } },
    revision: { select: { number: true, content: true, authors: { select: { personId: true } } } },
    decisions: { select: { personId: true } },
    stages: { select: { position: true, name: true, reviewers: { select: { personId: true } } } },
    article: {
      select: {
        id: true,
        status: true,
        archivedAt: true,
        publication: { select: { state: true, year: true, slug: true } },
        writers: {
          orderBy: { person: { displayName: 'asc' } },
          select: { person: { select: { id: true, displayName: true } } },
        },
      },
    },
    proposals: {
      where: { personId },
      select: {
        head: true,
        headVersion: true,
        savedAt: true,
        texts: {
          select: { sectionId: true, version: true, headingLines: true, document: true, savedAt: true },
        },
      },
    },
  }) as const;
