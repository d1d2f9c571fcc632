import type { ArticleContent } from '@/lib/domain/article/content';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import { differencesOfArticle } from '@/lib/proposals/differences/differences-of-article';
import type { ProposalForReader } from '@/lib/proposals/queries/list-proposals';

/** How many forms a line has: marked.css draws them. */
const FORMS = 4;
const SIGNS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** Whose a change is, as it is told beside it. */
export type Proposer = {
  /** Stands after each change of theirs. */
  sign: string;
  /** Which colour and which line their changes have; from 1. */
  form: number;
  stage: string;
  name: string;
  savedAt: Date;
};

export type ReadProposal = {
  id: string;
  proposer: Proposer;
  isOpen: boolean;
  /** The revision's article, and the one proposed. */
  base: ArticleContent;
  proposed: ArticleContent;
  differences: ArticleDifference[];
  answers: ProposalForReader['answers'];
};

/** By the ids of their proposals. */
export type Proposers = ReadonlyMap<string, Proposer>;

/** Proposals with what they change; who proposes keeps sign and form whichever of them are shown. */
export function readProposals(proposals: readonly ProposalForReader[]): ReadProposal[] {
  return proposals.map(({ id, stage, by, savedAt, isOpen, answers, revision, content }, at) => ({
    id,
    proposer: {
      sign: SIGNS[at] ?? `(${at + 1})`,
      form: (at % FORMS) + 1,
      stage,
      name: by.displayName,
      savedAt,
    },
    isOpen,
    base: revision.content,
    proposed: content,
    differences: differencesOfArticle(revision.content, content),
    answers,
  }));
}

export function proposersOf(proposals: readonly ReadProposal[]): Proposers {
  return new Map(proposals.map(({ id, proposer }) => [id, proposer]));
}
