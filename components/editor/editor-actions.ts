import type { Comments } from '@/lib/comments/queries/list-comments';
import type { AnswerToCheck } from '@/lib/confirmations/queries/list-answers-to-check';
import type { SectionRole } from '@/lib/domain/article/content';
import type { ImportFlagToLookAt } from '@/lib/imports/queries/list-import-flags';
import type { ArticleSubmission } from '@/lib/submissions/queries/list-article-material';
import type { ActionResult } from '@/lib/web/run-action';
import type { SectionDetails } from '@/components/editor/editing-article';

type InArticle = { articleId: string };
type InSection = InArticle & { sectionId: string };
type Asked<I, T> = (input: I) => Promise<ActionResult<T>>;
type Structure = { structureVersion: number };

/** What the page asks of the server besides saving text. Those that make new text show the page anew. */
export type EditorActions = {
  addSection: Asked<InArticle & { afterSectionId: string | null; role: SectionRole }, { sectionId: string }>;
  removeSection: Asked<InSection, Structure & { openDisputes: number }>;
  restoreSection: Asked<InSection, Structure>;
  moveSections: Asked<InArticle & { baseVersion: number; sectionIds: string[] }, Structure>;
  splitSection: Asked<InSection & { baseVersion: number; position: number }, { newSection: { id: string } }>;
  mergeSections: Asked<
    InSection & { baseVersion: number; nextSectionId: string; nextBaseVersion: number },
    Structure
  >;
  changeSectionDetails: Asked<
    InSection & { changes: Partial<SectionDetails>; seen: Partial<SectionDetails> },
    Partial<SectionDetails>
  >;
  submitArticle: Asked<InArticle, unknown>;
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
};
