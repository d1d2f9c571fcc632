import type { CellConfirmation, CoverageArticle, CoverageSection } from './coverage';

/** What is on record about a season, before it is laid out as a matrix. */
export type CoverageFacts = {
  /** In the office's order. */
  departments: { id: string; name: string }[];
  /** Standing and cancelled ones, at most one a department. */
  requests: { id: string; departmentId: string; dueAt: Date; isCancelled: boolean; sectionIds: string[] }[];
  articles: (Omit<CoverageArticle, 'sections'> & { sections: Omit<CoverageSection, 'cells'>[] })[];
  /** `sectionId` null: for the request as a whole. */
  submissions: { departmentId: string; sectionId: string | null; submittedAt: Date; isReplaced: boolean }[];
  /** One for each submission of which a section's text holds passages. */
  uses: { departmentId: string; sectionId: string }[];
  confirmations: { departmentId: string; sectionId: string; standing: CellConfirmation }[];
};
