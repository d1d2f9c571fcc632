import type { SectionRole } from './article/content';
import type { Outlet, OutputWay } from './outlets';
import type { Role } from './permissions/roles';
import type { EventType } from './events';
import type { CorrectionKind, WithdrawalKind } from './workflow/publication-kinds';

/** A compile error where an event of the list is left out. */
type OfEach<P extends Record<EventType, object | undefined>> = P;

/** As a JSON column takes it; moments as ISO 8601 strings. */
export type PlainJson =
  string | number | boolean | { [key: string]: PlainJson | null } | (PlainJson | null)[];

type Renamed = { before: string; after: string };
/** Names in their old and their new order. */
type Reordered = { before: string[]; after: string[] };
type Duties = { displayName: string; roles: Role[]; departmentId: string | null };
type ReviewedText = { revision: number; contentHash: string };
/** What was still asked as it was done, and had been looked at. */
type Asked = { openComments?: number };
/** `noteToReviewers`: what the reviewers were told with it. */
type Submitted = ReviewedText & Asked & { noteToReviewers?: string };
type Decided = ReviewedText & Asked & { stage: string; opinion: string };
type Address = { year: number; slug: string };
/** `ownText`: by an author of the text, which the office allows. */
type MadePublic = Asked & { ownText?: true };
/** The state it was taken from is the working draft at a moment, or a revision. */
type Restored = { textOf: string } | { revision: number };
/** What it was, for when its row is gone. */
type OfArticle = { bodyName: string; year: number; title: string };
/** `differences`: how many of them. */
type OfProposal = { proposer: string; stage: string; differences: number };
/** Of the working copy where there is no revision; `of`: the season or the year it is of, and no article. */
type OfOutput = { outlet: Outlet; revision: number | null; of?: string; contentHash: string };
type OfPreview = { recipient: string; revision: number; contentHash: string };
/** `texts`: what stands on the page, in its order; no revision where it is the working copy. */
type OfNewspaper = {
  name: string;
  texts: { articleId: string; revision: number | null; contentHash: string }[];
};
/** `text`: the figures as they are printed. */
type Figures = { count: number; text: string };
/** A figure as it is printed, and the fact it was said to be. */
type BoundFigure = {
  figure: string;
  factId: string;
  metric: string;
  body: string;
  period: string;
  value: string;
  unit: string;
};
type OfDepartment = { department: string };

/** What an event carries besides who, when, which article and which subject. */
export type EventPayloads = OfEach<{
  'article.submitted': Submitted;
  'article.approval_restored': Submitted;
  'review.stage_approved': Decided;
  'review.approved': Decided;
  'review.changes_requested': Decided;
  'review.recalled': { revision: number };
  'article.reopened': { cancelledSchedule: string | null };
  'publication.published': Address & ReviewedText & MadePublic;
  'publication.scheduled': Address & ReviewedText & MadePublic & { dueAt: string };
  'publication.unscheduled': { dueAt: string | null };
  'publication.withdrawn': { kind: WithdrawalKind; reason: string; publicWords: string; replacedBy?: string };
  'publication.corrected': ReviewedText & MadePublic & { kind: CorrectionKind; note: string };
  'publication.refused': { reason: string; action: string; scheduledFor?: string };
  'output.made': OfOutput & { fileHash: string; byteSize: number; askedBy: string };
  'output.failed': OfOutput & { reason: string; askedBy: string };
  'output.cancelled': OfOutput & { askedBy: string };
  'output.downloaded': OfOutput & { fileHash: string; way: OutputWay };
  'preview_link.made': OfPreview & { expiresAt: string; note?: string };
  'preview_link.revoked': OfPreview;
  'article.created': { bodyName: string; year: number; from: PlainJson };
  'article.archived': { wasLive?: true };
  'article.brought_back': undefined;
  'article.deleted': OfArticle;
  'article.undeleted': OfArticle;
  'article.purged': OfArticle & { deletedAt: string; deletedBy: string };
  'article.head_saved': { headVersion: number };
  'article.restored': Restored;
  'article.writers_changed': { add: string[]; remove: string[] };
  'section.added': { role: SectionRole; afterSectionId: string | null };
  'section.saved': { version: number; characterCount: number };
  'section.details_changed': { from: PlainJson; to: PlainJson };
  'section.removed': { version: number; headingLines: string[] };
  'section.restored': undefined;
  'section.text_restored': Restored & { version: number; paragraph: boolean };
  'section.moved': { sectionIds: string[] };
  'section.split': { version: number; newSectionId: string };
  'section.merged': { version: number; mergedSectionId: string };
  'section.separated': { version: number; newSectionId: string };
  'section.versions_thinned': { removed: number };
  'figure.bound': Figures & { figures: BoundFigure[] };
  'figure.waived': Figures & { figures: { figure: string; reason: string }[] };
  'figure.unbound': Figures;
  'figure.kept': { reason: string; newerId: string };
  'comment.added': { text: string; sectionId?: string; quote?: string };
  'comment.answered': { text: string; parentId: string };
  'comment.resolved': undefined;
  'comment.reopened': undefined;
  /** `sectionId`: null for what stands above the text. */
  'proposal.saved': { stage: string; sectionId: string | null; version: number };
  'proposal.taken': OfProposal & { becameAuthor?: true };
  'proposal.turned_down': OfProposal & { word: string };
  'photo.uploaded': { width: number; height: number; byteSize: number };
  'person.added': Duties & { signInName: string };
  'person.changed': { before: Duties; after: Duties };
  'person.disabled': { sessions: number };
  'person.enabled': undefined;
  'person.password_reset': { sessions: number };
  'person.password_changed': { otherSessionsEnded: number };
  'person.signed_in': undefined;
  'person.sign_in_failed': { signInName: string; count: number; addresses: string[] };
  'person.locked_out': { signInName: string; until: string; address: string };
  'person.unlocked': { signInName: string };
  'person.signed_out': undefined;
  'person.signed_out_everywhere': { sessions: number };
  'person.locale_changed': { locale: string };
  'person.notices_chosen': { choices: PlainJson } | { email: string };
  'department.added': { name: string };
  'department.changed': Renamed;
  'department.archived': undefined;
  'department.restored': undefined;
  'departments.reordered': Reordered;
  'topic.added': { name: string };
  'topic.changed': Renamed;
  'topic.archived': undefined;
  'topic.restored': undefined;
  'topic.cues_changed': { name: string; words: string; cues: PlainJson };
  'topics.reordered': Reordered;
  'template.added': { name: string; sections: number };
  'template.changed': { version: number; name: string; sections: PlainJson };
  'template.archived': undefined;
  'template.restored': undefined;
  'stage.added': { name: string; reviewerIds: string[] };
  'stage.changed': { before: StageAs; after: StageAs };
  'stage.archived': undefined;
  'stage.restored': undefined;
  'stages.reordered': Reordered;
  'season.opened': SeasonAs;
  'season.changed': SeasonAs & { movedRequests: number };
  'season.closed': { name: string };
  'season.reopened': { name: string };
  'request.sent': OfDepartment & { sections: number };
  'request.changed': OfDepartment & { sections: number; dueAt: string };
  'request.cancelled': OfDepartment;
  'request.reminded': OfDepartment;
  'request_link.made': OfDepartment & { recipient: string; expiresAt: string };
  'request_link.revoked': OfDepartment & { recipient: string };
  'submission.handed_in': OfDepartment & { files: number; characterCount: number };
  'submission.taken': OfDepartment;
  'confirmation.asked': OfDepartment & { sectionId: string };
  'confirmation.confirmed': Answered;
  'confirmation.disputed': Answered;
  'confirmation.replied': OfDepartment & { reply: string };
  'confirmation.waived': OfDepartment & { reason: string };
  'confirmation.withdrawn': OfDepartment & { sectionId?: string };
  'import.read': { name: string; characterCount: number };
  'import.saved': { name: string; version: number };
  'import.discarded': { name: string };
  'import.made': { name: string };
  /** `name`: '' where it is looked at in the article. `looked`: false where the tick was taken back. */
  'import.flag_looked': { name: string; text: string; looked: boolean };
  /** `after`: '' where the correction was taken back. */
  'import.corrected': { name: string; before: string; after: string };
  'office.furnished': { topics: number; stages: number; templates: number };
  'office.authors_may_publish': { allowed: boolean };
  'office.proposers_decide': { allowed: boolean };
  /** `allowed`: whether they block. */
  'office.unbound_figures_block': { allowed: boolean };
  /** What the site says of the office, of what was changed. */
  'office.site_changed': { before: PlainJson; after: PlainJson };
  'webhook.added': WebhookAs;
  /** `movedWithinHost`: to another address of the same host. */
  'webhook.changed': { before: WebhookAs; after: WebhookAs; movedWithinHost: boolean };
  'webhook.secret_changed': { name: string };
  'webhook.switched_off': { name: string };
  'webhook.switched_on': { name: string };
  'webhook.removed': { name: string; host: string };
  'webhook.tested': { name: string };
  'webhook.resent': { name: string; event: string };
  'office.page_limits_changed': { before: PlainJson; after: PlainJson };
  'newspaper.made': OfNewspaper;
  'newspaper.changed': OfNewspaper & { version: number };
  'newspaper.removed': { name: string };
  /** `isForPrinter`: with bleed and marks. */
  'newspaper.downloaded': OfNewspaper & { fileHash: string; isForPrinter: boolean };
  'metric.added': MetricAs;
  'metric.changed': { before: MetricAs; after: MetricAs };
  'metric.archived': { name: string };
  'metric.brought_back': { name: string };
  'fact.recorded': OfFact;
  /** `before`: the figure it follows, as it was given. */
  'fact.followed': OfFact & { before: string; reason: string };
  /** How many rows did what; the reason is that of all that follow. */
  'facts.imported': {
    fileName: string;
    metrics: number;
    recorded: number;
    followed: number;
    same: number;
    refused: number;
    reason: string;
  };
  'audit.exported': { filter: PlainJson };
  'backup.made': { name: string; byteSize: number; files: number };
  'backup.failed': { name: string; reason: string };
  /** What was saved and decided after `snapshotAt` is lost. */
  'backup.restored': { name: string; snapshotAt: string };
  /** From here to `office.demo_made` times are the demo's; `madeAt`, set by the database, is when it was made. */
  'office.demo_begun': { madeAt: string };
  'office.demo_made': { demoFrom: string; demoTo: string };
  'season.dates_set': SeasonDatesAs & { name: string; movedRequests: number; movedLinks: number };
}>;

/** Of its address the host: the rest is often a key. */
type WebhookAs = { name: string; host: string; events: string[] };
type MetricAs = { name: string; synonyms: string[]; unit: string; isPriced: boolean; note: string };
/** `figure`: as it was given; what it is of stands beside it. */
type OfFact = { metric: string; body: string; period: string; breakdown: string; figure: string };
type StageAs = { name: string; reviewerIds: string[] };
type SeasonAs = { name: string; year: number; dueAt: string };
/** Null where no date is set. */
type SeasonDatesAs = {
  material: string;
  draft: string | null;
  stages: { stage: string; dueAt: string | null }[];
  publishDueAt: string | null;
};
type Answered = OfDepartment & { name: string; contentHash: string; reason?: string };
