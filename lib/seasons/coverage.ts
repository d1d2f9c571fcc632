import type { SectionRole } from '@/lib/domain/article/content';
import type { ConfirmationStanding } from '@/lib/domain/confirmations';

/** A dispute nobody has replied to or waived comes before all else. */
export type CellConfirmation = 'none' | ConfirmationStanding;

/** What stands between one section and one department. */
export type CoverageCell = {
  asked: boolean;
  /** Submissions for this section that no other replaces. */
  received: number;
  /** The first came after the due date, or nothing came by then, neither for the section nor for the whole request. */
  late: boolean;
  /** Submissions of which the section's text, as it stands, holds passages. */
  used: number;
  confirmed: CellConfirmation;
};

export type CoverageDepartment = {
  id: string;
  name: string;
  /** Its request in this season; null when it was not asked, or no longer is. */
  requestId: string | null;
  dueAt: Date | null;
  /** Submissions for the request as a whole, which may hold material for any of its sections. */
  receivedForAll: number;
};

export type CoverageSection = {
  id: string;
  articleId: string;
  role: SectionRole;
  headingLines: string[];
  headingHint: string;
  characterCount: number;
  /** One for each department, in the departments' order. */
  cells: CoverageCell[];
};

export type CoverageArticle = {
  id: string;
  /** The headline's lines joined by a space; '' when it has none yet. */
  title: string;
  bodyName: string;
  year: number;
  sections: CoverageSection[];
};

/**
 * `unused`: received, and no passage of it in the text. `unconfirmed`: used, and the department has not said yes to
 * the text as it stands, asked or not.
 */
export type GapKind =
  | 'asked_of_nobody'
  | 'nothing_near_due'
  | 'nothing_after_due'
  | 'unused'
  | 'unconfirmed'
  | 'void'
  | 'disputed';

/** What an editor would ask about; `departmentId` is null when it concerns no single department. */
export type CoverageGap = {
  kind: GapKind;
  articleId: string;
  sectionId: string;
  departmentId: string | null;
};

export type Coverage = {
  seasonId: string;
  name: string;
  year: number;
  dueAt: Date;
  closedAt: Date | null;
  departments: CoverageDepartment[];
  /** The articles of which at least one section is asked for, with all their sections in order. */
  articles: CoverageArticle[];
  gaps: CoverageGap[];
};
