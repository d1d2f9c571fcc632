import { can, type ActionFacts } from '@/lib/domain/permissions/can';
import { NotFound } from '@/lib/domain/errors';
import type { Actor } from '@/lib/domain/permissions/roles';
import type { ArticleStatus, PublicationState, WorkflowState } from '@/lib/domain/workflow/state';
import { isPossible } from '@/lib/domain/workflow/take-transition';
import type { CorrectionKind, WithdrawalKind } from '@/lib/domain/workflow/publication-kinds';
import type { Reason } from '@/lib/domain/reasons';
import { publishingFacts } from '@/lib/publications/publishing-facts';
import type { Reader } from '@/lib/db/client';
import type { Reading } from '@/lib/db/context';
import { listPublishersOf } from '@/lib/publications/queries/list-publishers-of';
import { isSameText } from '@/lib/revisions/is-same-text';

const named = { select: { id: true, displayName: true } } as const;
type Named = { id: string; displayName: string };
/** `form`: of which canonical form the hash is. */
type Said = { title: string; year: number; slug: string };
type RevisionName = { id: string; number: number; form: number; contentHash: string };

export type PublicationForDesk = {
  articleId: string;
  status: ArticleStatus;
  state: PublicationState;
  /** The year the address will have, while it is not fixed. */
  year: number;
  /** The revision publishing would show; kept while a reopened article is worked on, but then nothing may be published. */
  approved: RevisionName | null;
  /** Null until the article was first published or scheduled. */
  publication: {
    id: string;
    /** What a public act sends along as `seenVersion`. */
    version: number;
    year: number;
    slug: string;
    /** It was live once, so year and slug stay. */
    isAddressFixed: boolean;
    title: string;
    summary: string;
    revision: RevisionName;
    scheduledFor: Date | null;
    scheduledBy: Named | null;
    publishedAt: Date | null;
    publishedBy: Named | null;
    withdrawnAt: Date | null;
    withdrawnBy: Named | null;
    withdrawReason: string;
    withdrawKind: WithdrawalKind | null;
    withdrawWords: string;
    replacedBy: Said | null;
    /** Newest first. */
    errata: {
      id: string;
      kind: CorrectionKind;
      note: string;
      issuedAt: Date;
      issuedBy: Named;
      revisionNumber: number;
    }[];
  } | null;
  /** Allowed for this person, and possible as things stand. */
  may: {
    publish: boolean;
    schedule: boolean;
    unschedule: boolean;
    withdraw: boolean;
    correct: boolean;
    /** What keeps them from it, though the text awaits a publisher: their role, or that they wrote in it. */
    whyNot: Reason | null;
    /** Who may instead of them, by name. */
    others: string[];
    /** They wrote in it, and the office lets authors publish. */
    isOwnText: boolean;
  };
};

/** Where an article stands with the public, for the desk. @throws NotFound `article` */
export async function getPublication({ actor, db }: Reading, articleId: string): Promise<PublicationForDesk> {
  const article = can(actor, 'article.read', {}).allowed ? await load(db, articleId) : null;
  if (!article) throw new NotFound('article');
  const { publication, approvedRevision: approved, status, year } = article;
  const state = publication?.state ?? 'none';
  const facts = await publishingFacts(db, actor, article.approvedRevision?.id ?? null);
  const differsFromLive =
    !approved || !publication || !(await isSameText(db, approved, publication.revision));
  const may = mayDo(actor, facts, { status, publication: state }, differsFromLive);
  const others = approved && may.whyNot ? await listPublishersOf(db, approved.id) : [];
  return {
    articleId,
    status,
    state,
    year: publication?.publishedAt ? publication.year : year,
    approved,
    publication: publication && {
      ...publication,
      isAddressFixed: publication.publishedAt !== null,
      errata: publication.errata.map(({ revision, ...erratum }) => ({
        ...erratum,
        revisionNumber: revision.number,
      })),
    },
    may: { ...may, others },
  };
}

function mayDo(
  actor: Actor,
  facts: ActionFacts['publication.publish'],
  state: WorkflowState,
  differsFromLive: boolean,
): Omit<PublicationForDesk['may'], 'others'> {
  const permission = can(actor, 'publication.publish', facts);
  const publishes = permission.allowed;
  const mayCorrect = isPossible(state, 'correct') && differsFromLive;
  const waits = isPossible(state, 'publish') || isPossible(state, 'schedule') || mayCorrect;
  return {
    publish: publishes && isPossible(state, 'publish'),
    schedule: publishes && isPossible(state, 'schedule'),
    unschedule: can(actor, 'publication.unschedule', {}).allowed && isPossible(state, 'unschedule'),
    withdraw: can(actor, 'publication.withdraw', {}).allowed && isPossible(state, 'withdraw'),
    correct: can(actor, 'publication.correct', facts).allowed && mayCorrect,
    whyNot: waits && !permission.allowed ? permission.reason : null,
    isOwnText: waits && publishes && facts.isAuthor,
  };
}

const revision = { select: { id: true, number: true, form: true, contentHash: true } } as const;

function load(db: Reader, articleId: string) {
  return db.article.findUnique({
    where: { id: articleId },
    select: {
      status: true,
      year: true,
      approvedRevision: revision,
      publication: {
        select: {
          id: true,
          state: true,
          version: true,
          year: true,
          slug: true,
          title: true,
          summary: true,
          revision,
          scheduledFor: true,
          scheduledBy: named,
          publishedAt: true,
          publishedBy: named,
          withdrawnAt: true,
          withdrawnBy: named,
          withdrawReason: true,
          withdrawKind: true,
          withdrawWords: true,
          replacedBy: { select: { title: true, year: true, slug: true } },
          errata: {
            orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
            select: {
              id: true,
              kind: true,
              note: true,
              issuedAt: true,
              issuedBy: named,
              revision: { select: { number: true } },
            },
          },
        },
      },
    },
  });
}
