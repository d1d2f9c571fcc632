// What the application's database role may do, and all it may do. It may read every table here, and add to it where
// `adds` is not false; it changes only the columns under `changes` and deletes only where `deletes` is true. A column
// that a command comes to change, or a new table, is written down here; a test compares this with prisma/schema.prisma.

const table = (fixed, changes = '', { adds = true, deletes = false } = {}) => ({
  fixed: words(fixed),
  changes: words(changes),
  adds,
  deletes,
});

export const tables = {
  // ── On record: written once ──
  Event: table('seq at type actorId actorName articleId subjectId payload'),
  EventSeal: table('position eventSeq prevHash hash sealedAt', '', { adds: false }), // seal_events does
  EventQueue: table('eventSeq', '', { adds: false }), // event_number and seal_events do
  Revision: table('id articleId number content form contentHash createdById createdAt'),
  RevisionAuthor: table('revisionId personId'),
  RevisionProposer: table('revisionId personId'),
  ReviewStage: table('id reviewId position name'),
  ReviewStageReviewer: table('reviewStageId personId'),
  Decision: table(
    'id reviewId reviewStageId revisionId personId verdict opinion contentHash decidedAt passwordResetAt',
  ),
  Erratum: table('id publicationId revisionId kind note issuedById issuedAt'),
  ArticleAuthor: table('articleId personId firstWroteAt'),
  ArticleProposer: table('articleId personId firstTakenAt'),
  SectionVersion: table('sectionId version headingLines document savedById savedAt'),
  KeptVersion: table('sectionId version reason at'),
  HeadVersion: table(
    'articleId version bodyName year kicker headline subhead seriesLabel byline savedById savedAt',
  ),
  StructureVersion: table('articleId version sectionIds changedById changedAt'),
  Fact: table(
    'id metricId body period year breakdown value unit scale decimals note priceBasis status departmentId suppliedBy submissionId source page passage recordedById recordedAt followsId reason',
  ),
  RevisionBinding: table(
    'revisionId recordedAt position sectionId anchorStart anchorEnd figure factId waiver boundById boundAt',
  ),
  KeptFigure: table('articleId factId newerId reason keptById keptAt'),
  SubmissionFile: table(
    'id submissionId position kind fileName byteSize hash text notes caption credit photoHash',
  ),
  DocumentPicture: table('documentHash position photoHash caption credit'),
  SubmissionLook: table('submissionId personId at'),
  Photo: table('hash width height byteSize originalName uploadedById createdAt'),

  // ── On record, with what may still become of it ──
  Review: table('id articleId revisionId submittedById submittedAt note', 'status currentStage closedAt'),
  Proposal: table('id reviewId personId', 'reviewStageId head headVersion savedAt'),
  ProposedText: table('proposalId sectionId', 'version headingLines document savedAt'),
  ProposalAnswer: table('proposalId differenceId', 'isTaken word personId at'),
  Publication: table(
    'id articleId publishedAt shownRevisionId',
    'year slug state revisionId bodyName title summary scheduledFor scheduledById updatedAt publishedById withdrawnAt withdrawnById withdrawReason withdrawKind withdrawWords replacedById version',
    { deletes: true }, // a schedule that is taken back
  ),
  PublishedText: table('publicationId', 'revisionId publishedAt text folded grams', { deletes: true }), // found by nobody any more
  DeskText: table('kind id', 'partOf articleId requestId version at text folded grams', { deletes: true }), // likewise
  BakedPage: table('path', 'generation status hash make', { deletes: true }), // a page there is no more
  SiteGeneration: table('id', 'generation'),
  SiteNode: table('id', 'seen leaseUntil', { deletes: true }), // a process that ended
  Output: table(
    'id articleId revisionId reviewId seasonId year outlet options askedById askedByName askedAt title',
    'contentHash basis state progress begunAt madeAt byteSize fileHash refusal',
  ),
  OutputDownload: table('id outputId personId personName way at'),
  NewspaperPage: table(
    'id createdById createdAt',
    'name paper outletName date number seriesLabel slogans editors arrangement updatedAt version',
    { deletes: true },
  ),
  NewspaperArticle: table('pageId position articleId revisionId', '', { deletes: true }), // set anew
  Submission: table(
    'id requestId sectionId text contributorName submittedById linkId submittedAt replacesId',
    'takenAt takenById',
  ),
  Confirmation: table(
    'id sectionId departmentId contentHash content note askedById askedAt dueAt',
    'state answererName answeredById linkId answeredAt reason reply repliedById repliedAt waiver waivedById waivedAt',
  ),
  HandedInDocument: table('hash', 'pictureCount hasUnread'),

  // ── The working copy ──
  Article: table(
    'id templateId createdById createdAt copiedFromId',
    'bodyName year status kicker headline subhead seriesLabel byline headVersion structureVersion approvedRevisionId updatedAt movedAt archivedAt archivedById deletedAt deletedById',
  ),
  ArticleWriter: table('articleId personId', '', { deletes: true }),
  Section: table(
    'id articleId',
    'position role headingLines document plainText characterCount topicIds ownerId departmentId headingHint guidance targetLength isRequired version savedAt savedById removedAt removedById mergedIntoId seam',
  ),
  SectionSource: table('sectionId submissionId', '', { deletes: true }),
  Presence: table('sectionId personId tabId', 'lastSeenAt', { deletes: true }),
  Comment: table(
    'id articleId parentId authorId text quote createdAt',
    'sectionId anchorStart anchorEnd passageRemovedAt resolvedAt resolvedById',
  ),
  Binding: table(
    'id articleId figure boundAt boundById factId waiver',
    'sectionId anchorStart anchorEnd',
    { deletes: true }, // unbound, or bound anew
  ),
  Import: table(
    'id createdById createdAt fileName byteSize hash text warnings notes scripts pictures',
    'updatedAt flags looked corrections joins rows version articleId madeAt',
    { deletes: true },
  ),
  ImportFlag: table(
    'id articleId sectionId position kind text before after createdAt',
    'lookedAt lookedById',
  ),

  // ── Material ──
  Season: table(
    'id createdById createdAt',
    'year name guidance dueAt draftDueAt publishDueAt closedAt version',
  ),
  SeasonStageDate: table('seasonId stageId dueAt', '', { deletes: true }), // a date taken back, or set anew
  MaterialRequest: table('id seasonId departmentId', 'guidance dueAt createdAt cancelledAt version'),
  RequestedSection: table('requestId sectionId', '', { deletes: true }),
  RequestLink: table(
    'id requestId tokenHash recipient createdById createdAt followsDueAt',
    'expiresAt revokedAt lastUsedAt',
  ),
  PreviewLink: table(
    'id revisionId tokenHash recipient note expiresAt createdById createdAt',
    'endedAt endedHow',
  ),
  PreviewOpening: table('id linkId at'),

  // ── The office ──
  Person: table(
    'id signInName createdAt',
    'displayName passwordHash mustChangePassword roles departmentId locale email disabledAt passwordResetAt version',
  ),
  Session: table('id personId createdAt endsAt', 'lastSeenAt revokedAt'),
  Office: table(
    'id',
    'authorsMayPublish proposersDecide pageSizeMin pageSizeMax pageLeadingMin pageLeadingMax unboundBlocks version',
  ),
  SiteIdentity: table(
    'id',
    'officeName siteName siteCode icpNumber policeNumber markKind markAddress host operator phone postalAddress email columnType linksDesk version',
  ),
  SignInThrottle: table('key signInName', 'failures lastFailureAt lockedUntil', { deletes: true }),
  Department: table('id', 'name position archivedAt version'),
  Furnishing: table('id doneAt'),
  Topic: table('id', 'name position cuesOf archivedAt version'),
  TopicCue: table('topicId folded', 'text weight', { deletes: true }),
  Template: table('id', 'name description archivedAt version'),
  TemplateSection: table(
    'id templateId position role headingHint guidance topicIds departmentId targetLength isRequired',
    '',
    { deletes: true },
  ),
  Metric: table('id createdById createdAt', 'name synonyms unit isPriced note archivedAt version'),
  Stage: table('id', 'name position archivedAt version'),
  StageReviewer: table('stageId personId', '', { deletes: true }),
  Webhook: table(
    'id createdAt',
    'name url events secret secretBefore secretBeforeUntil switchedOffAt version',
    {
      deletes: true,
    },
  ),
  WebhookDelivery: table(
    'id webhookId event data happenedAt',
    'state attempts triedAt nextTryAt status fault answer',
    { deletes: true }, // with its address, or after its days
  ),
  Notice: table('id personId kind params path dedupeKey createdAt', 'readAt emailedAt'),
  NoticeChoice: table('personId kind', 'byEmail'),
};

/** Functions of the schema public that the role may call, itself or through a trigger. */
export const functions = [
  'demo_time()', // a trigger does, and it refuses
  'another_approves(uuid,uuid)',
  'article_is_on_record(uuid)',
  'can_be_read("Publication")',
  'end_preview_links(uuid,"PreviewEnd")',
  'is_neither(uuid,uuid)',
  'may_make_public(uuid,uuid)',
  'may_propose("Proposal")',
  'next_site_generation()',
  'pages_changed(text[])',
  'event_hash_input("Event",text,bigint)',
  'find_on_desk(integer[],text[],"DeskTextKind"[],uuid,integer,text,"ArticleStatus",text,integer)',
  'find_published(integer[],text[],integer)',
  'found_windows(text,text,text[],integer,integer)',
  'purge_article(uuid)',
  'revision_is_approved(uuid)',
  'seal_events(integer)',
  'section_version_may_go("SectionVersion")',
  'thin_section_versions(timestamp with time zone)',
];

/** Sequences it may look at: a backup says where they stand. What numbers events is the database's own. */
export const sequences = ['event_seq'];

/** The job queue's tables: rows come and go, the tables and queues themselves are the owner's. */
export const queueTables = {
  version: 'SELECT, UPDATE (maintained_on, cron_on, monitored_on)',
  queue: 'SELECT',
  schedule: 'SELECT',
  subscription: 'SELECT',
  job: 'SELECT, INSERT, UPDATE, DELETE',
  archive: 'SELECT, INSERT, UPDATE, DELETE',
};

function words(text) {
  return text.split(' ').filter(Boolean);
}
