import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';
import type { Comments } from '@/lib/comments/queries/list-comments';
import type { AnswerToCheck } from '@/lib/confirmations/queries/list-answers-to-check';
import type { SectionRole } from '@/lib/domain/article/content';
import type { ArticleFigures } from '@/lib/facts/queries/get-figures';
import type { ImportFlagToLookAt } from '@/lib/imports/queries/list-import-flags';
import type { ProposalsToTake } from '@/lib/proposals/queries/list-proposals-to-take';
import type { ArticleSubmission } from '@/lib/submissions/queries/list-article-material';
import type { ActionResult } from '@/lib/web/run-action';
import type { SectionDetails, SectionText } from '@/components/editor/editing-article';

type InArticle = { articleId: string };
type InSection = InArticle & { sectionId: string };
type Asked<I, T> = (input: I) => Promise<ActionResult<T>>;
type Structure = { structureVersion: number };
/** `sectionIds`: as the article stands then. */
type Standing = Structure & { sectionIds: string[] };
type Saved = { version: number; savedAt: Date };
/** What merging gave a section of another besides its text. */
export type Given = { commentIds: string[]; requestIds: string[] };
export type JoinedDetails = Pick<SectionDetails, 'topicIds' | 'targetLength'>;

/** What the page asks of the server besides saving text. Those that make new text show the page anew. */
export type EditorActions = {
  addSection: Asked<InSection & { afterSectionId: string | null; role: SectionRole }, Standing & Saved>;
  removeSection: Asked<InSection & { baseVersion?: number }, Structure & { openDisputes: number }>;
  restoreSection: Asked<InSection, Standing>;
  moveSections: Asked<InArticle & { baseVersion: number; sectionIds: string[] }, Structure>;
  splitSection: Asked<
    InSection & { baseVersion: number; position: number },
    Standing &
      Saved & {
        text: SectionText;
        newSection: { id: string; version: number; role: SectionRole; text: SectionText };
      }
  >;
  mergeSections: Asked<
    InSection & { baseVersion: number; nextSectionId: string; nextBaseVersion: number; text?: SectionText },
    Standing & Saved & { text: SectionText; details: JoinedDetails; given: Given }
  >;
  separateSections: Asked<
    InSection & {
      baseVersion: number;
      nextSectionId: string;
      text: SectionText;
      details: { changes: Partial<SectionDetails>; seen: Partial<SectionDetails> };
      given: Given;
    },
    Standing & Saved
  >;
  changeSectionDetails: Asked<
    InSection & { changes: Partial<SectionDetails>; seen: Partial<SectionDetails> },
    { details: Partial<SectionDetails>; changedAt: Date }
  >;
  submitArticle: Asked<InArticle & { note: string; seenComments: string[] }, unknown>;
  listComments: Asked<InArticle, Comments>;
  addComment: Asked<
    InArticle & {
      text: string;
      passage: { sectionId: string; start: number; end: number; quote: string } | null;
    },
    unknown
  >;
  answerComment: Asked<{ commentId: string; text: string }, unknown>;
  resolveComment: Asked<{ commentId: string }, unknown>;
  listAnswers: Asked<InArticle, AnswerToCheck[]>;
  listImportFlags: Asked<InArticle, ImportFlagToLookAt[]>;
  lookAtImportFlag: Asked<{ flagId: string }, unknown>;
  listMaterial: Asked<InArticle, ArticleSubmission[]>;
  lookAtMaterial: Asked<{ submissionIds: string[] }, unknown>;
  getFigures: Asked<InArticle, ArticleFigures>;
  listLedger: Asked<InArticle, LedgerFact[]>;
  bindFigures: Asked<
    InArticle & {
      figures: ({ sectionId: string; start: number; end: number; figure: string } & (
        { factId: string } | { waiver: string }
      ))[];
    },
    unknown
  >;
  unbindFigures: Asked<InArticle & { bindingIds: string[] }, unknown>;
  keepFigure: Asked<InArticle & { factId: string; newerId: string; reason: string }, unknown>;
  listProposals: Asked<InArticle, ProposalsToTake>;
  /** Before the text is changed: it is then saved like any other. */
  answerDifferences: Asked<
    { proposalId: string; differenceIds: string[]; isTaken: boolean; word: string },
    { at: Date }
  >;
};

/** What arranges sections. */
export type StructureActions = Pick<
  EditorActions,
  | 'addSection'
  | 'removeSection'
  | 'restoreSection'
  | 'moveSections'
  | 'splitSection'
  | 'mergeSections'
  | 'separateSections'
  | 'changeSectionDetails'
>;

/** What others sent or say of the article's texts. */
export type ReadingActions = Pick<
  EditorActions,
  | 'listAnswers'
  | 'listImportFlags'
  | 'lookAtImportFlag'
  | 'listMaterial'
  | 'lookAtMaterial'
  | 'listProposals'
  | 'answerDifferences'
>;
