/** A statement that would change or reach what the application may not; the ids are filled in by the test. */
export type Attack = { name: string; sql: string };

const onRecord = [
  'Event',
  'EventSeal',
  'EventQueue',
  'Revision',
  'RevisionAuthor',
  'RevisionProposer',
  'Decision',
  'Erratum',
  'ReviewStage',
  'ReviewStageReviewer',
  'ArticleAuthor',
  'ArticleProposer',
  'SectionVersion',
  'KeptVersion',
  'SubmissionFile',
];

const emptied = [
  ...onRecord,
  'Review',
  'Proposal',
  'ProposedText',
  'ProposalAnswer',
  'Publication',
  'Submission',
  'Confirmation',
  'Person',
];

const firstColumn: Record<string, string> = {
  Event: '"actorName" = \'别人\'',
  EventSeal: 'hash = hash',
  EventQueue: '"eventSeq" = 0',
  KeptVersion: 'at = now()',
  RevisionAuthor: '"personId" = "personId"',
  RevisionProposer: '"personId" = "personId"',
  ReviewStageReviewer: '"personId" = "personId"',
  ArticleAuthor: '"firstWroteAt" = now()',
  ArticleProposer: '"firstTakenAt" = now()',
  SectionVersion: '"savedAt" = now()',
};

const statements: Record<string, string> = {
  'switch a trigger off': 'ALTER TABLE "Event" DISABLE TRIGGER ALL',
  'switch all triggers off for the session': "SET session_replication_role = 'replica'",
  'the same through set_config': "SELECT set_config('session_replication_role', 'replica', false)",
  'drop a table of the record': 'DROP TABLE "Decision" CASCADE',
  'drop a trigger': 'DROP TRIGGER event_immutable ON "Event"',
  'drop a function': 'DROP FUNCTION refuse_change() CASCADE',
  'put another function in its place':
    "CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
  'let every kept version go': `CREATE OR REPLACE FUNCTION section_version_may_go(v "SectionVersion") RETURNS boolean LANGUAGE sql AS 'SELECT true'`,
  'make a trigger':
    'CREATE TRIGGER evil BEFORE INSERT ON "Decision" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'make a rule': 'CREATE RULE evil AS ON INSERT TO "Event" DO INSTEAD NOTHING',
  'make a table': 'CREATE TABLE public.evil (id int)',
  'make a table among the jobs': 'CREATE TABLE pgboss.evil (id int)',
  'make a schema': 'CREATE SCHEMA evil',
  'shadow a table the rules read': 'CREATE TEMP TABLE "RevisionAuthor" (LIKE public."RevisionAuthor")',
  'shadow a function the rules call':
    "CREATE FUNCTION pg_temp.revision_is_approved(uuid) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
  'make a function that runs as its owner':
    "CREATE FUNCTION public.evil() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
  'add a column': 'ALTER TABLE "Revision" ADD COLUMN evil text',
  'take a table over': 'ALTER TABLE "Event" OWNER TO CURRENT_USER',
  'run a program': `COPY (SELECT 1) TO PROGRAM 'true'`,
  'read a program’s output': `COPY "Department" (id, name) FROM PROGRAM 'echo'`,
  'write a file': `COPY (SELECT 1) TO '/tmp/huimou-attack'`,
  'read a file into a table': `COPY "Department" (name) FROM '/etc/hostname'`,
  'read a file': "SELECT pg_read_file('/etc/hostname')",
  'list a folder': "SELECT pg_ls_dir('.')",
  'import a file as a large object': "SELECT lo_import('/etc/hostname')",
  'become the owner': 'SET ROLE $OWNER',
  'become the owner for the session': 'SET SESSION AUTHORIZATION $OWNER',
  'become superuser': 'ALTER ROLE CURRENT_USER SUPERUSER',
  'become a maker of roles': 'ALTER ROLE CURRENT_USER CREATEROLE',
  'join the owner': 'GRANT $OWNER TO CURRENT_USER',
  'grant itself a table': 'GRANT ALL ON "Event" TO CURRENT_USER WITH GRANT OPTION',
  'grant itself a column': 'GRANT UPDATE (content) ON "Revision" TO CURRENT_USER',
  'make a role': 'CREATE ROLE evil SUPERUSER',
  'make a database': 'CREATE DATABASE evil',
  'install an extension': 'CREATE EXTENSION dblink',
  'install a trusted extension': 'CREATE EXTENSION pg_trgm SCHEMA public',
  'install a language': 'CREATE EXTENSION plpython3u',
  'change the server’s settings': "ALTER SYSTEM SET session_preload_libraries = 'evil'",
  'load a library': "LOAD '/tmp/evil.so'",
  'read the passwords of roles': 'SELECT rolpassword FROM pg_authid',
  'end the owner’s connections':
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '$OWNER' AND pid <> pg_backend_pid()",
  'change the record of migrations': 'DELETE FROM _prisma_migrations',
  'call a function of the owner’s': "SELECT pgboss.create_queue('evil', '{}'::json)",
  'drop a queue': "SELECT pgboss.delete_queue('publish-due')",
  'do it in a block': `DO $$ BEGIN EXECUTE 'ALTER TABLE "Event" DISABLE TRIGGER ALL'; END $$`,
  'change what happened in a block': `DO $$ BEGIN DELETE FROM "Event"; END $$`,
  'seal an event itself': `INSERT INTO "EventSeal" VALUES (999, 999, repeat('0', 64), repeat('0', 64))`,
  'turn the log’s numbers back': "SELECT setval('event_seq', 1)",
  'name a reviewer in an open review': `INSERT INTO "ReviewStageReviewer" SELECT s.id, p.id FROM "ReviewStage" s
    JOIN "Review" r ON r.id = s."reviewId" AND r.status = 'open', "Person" p
    WHERE NOT EXISTS (SELECT 1 FROM "ReviewStageReviewer" n WHERE n."reviewStageId" = s.id AND n."personId" = p.id) LIMIT 1`,
  'the same, the review touched first': `WITH touched AS (
      UPDATE "Review" SET status = status WHERE status = 'open' RETURNING id)
    INSERT INTO "ReviewStage" SELECT gen_random_uuid(), id, 9, '添设' FROM touched`,
  'approve a review without a decision': `UPDATE "Review" SET status = 'approved' WHERE status = 'open'`,
  'open an approved review': `INSERT INTO "Review" (id, "articleId", "revisionId", "submittedById", status)
    SELECT gen_random_uuid(), "articleId", id, "createdById", 'approved' FROM "Revision" LIMIT 1`,
  'open a review without stages': `INSERT INTO "Review" (id, "articleId", "revisionId", "submittedById")
    SELECT gen_random_uuid(), "articleId", id, "createdById" FROM "Revision" v
    WHERE NOT EXISTS (SELECT 1 FROM "Review" r WHERE r."articleId" = v."articleId" AND r.status = 'open') LIMIT 1`,
  'decide on one’s own text': `INSERT INTO "Decision" (id, "reviewId", "reviewStageId", "revisionId", "personId", verdict, "contentHash")
    SELECT gen_random_uuid(), r.id, s.id, v.id, r."submittedById", 'approve', v."contentHash"
    FROM "Review" r JOIN "ReviewStage" s ON s."reviewId" = r.id AND s.position = 0
    JOIN "Revision" v ON v.id = r."revisionId" WHERE r.status = 'open'`,
  'move a review to another text': `UPDATE "Review" SET "revisionId" = (SELECT id FROM "Revision" LIMIT 1)`,
  'approve an article without a review': `UPDATE "Article" SET status = 'approved',
    "approvedRevisionId" = (SELECT "revisionId" FROM "Review" r WHERE r."articleId" = "Article".id)
    WHERE status = 'in_review'`,
  'publish what is under review': `INSERT INTO "Publication" (id, "articleId", year, slug, state, "revisionId", "bodyName", title)
    SELECT gen_random_uuid(), "articleId", 2025, 'evil', 'live', "revisionId", '', '' FROM "Review" WHERE status = 'open'`,
  'put what is under review in place of the live text': `UPDATE "Publication" SET "revisionId" =
    (SELECT "revisionId" FROM "Review" WHERE status = 'open' LIMIT 1) WHERE state = 'live'`,
  'change a live title': `UPDATE "Publication" SET title = '别的题目' WHERE state = 'live'`,
  'change a live summary': `UPDATE "Publication" SET summary = '别的摘要' WHERE state = 'live'`,
  'change a live address': `UPDATE "Publication" SET slug = 'evil' WHERE state = 'live'`,
  'change when it was published': `UPDATE "Publication" SET "publishedAt" = '2001-01-01'`,
  'delete a live publication': `DELETE FROM "Publication" WHERE state = 'live'`,
  'withdraw without saying of what kind': `UPDATE "Publication" SET state = 'withdrawn' WHERE state = 'live'`,
  'say of a live article that it is out of date': `UPDATE "Publication" SET "withdrawKind" = 'out_of_date' WHERE state = 'live'`,
  'give words of a withdrawal to a live article': `UPDATE "Publication" SET "withdrawWords" = '已撤' WHERE state = 'live'`,
  'replace an article by nothing': `UPDATE "Publication" SET state = 'withdrawn', "withdrawKind" = 'replaced' WHERE state = 'live'`,
  'replace an article by itself': `UPDATE "Publication" SET state = 'withdrawn', "withdrawKind" = 'replaced', "replacedById" = id
    WHERE state = 'live'`,
  'name a replacement of what was only in error': `UPDATE "Publication" SET state = 'withdrawn', "withdrawKind" = 'in_error',
    "replacedById" = id WHERE state = 'live'`,
  'say which text readers read': `UPDATE "Publication" SET "shownRevisionId" = NULL`,
  'correct without a note': `INSERT INTO "Erratum" (id, "publicationId", "revisionId", kind, note, "issuedById")
    SELECT gen_random_uuid(), id, "revisionId", 'major', ' ', "publishedById" FROM "Publication" WHERE state = 'live'`,
  'tell of a slip': `INSERT INTO "Erratum" (id, "publicationId", "revisionId", kind, note, "issuedById")
    SELECT gen_random_uuid(), id, "revisionId", 'minor', '一处', "publishedById" FROM "Publication" WHERE state = 'live'`,
  'change what was handed in': `UPDATE "Submission" SET text = '别的素材'`,
  'untake what was taken': `UPDATE "Submission" SET "takenAt" = now(), text = ''`,
  'delete what was handed in': 'DELETE FROM "Submission"',
  'change what a department confirmed': `UPDATE "Confirmation" SET content = '{}'`,
  'delete a confirmation': 'DELETE FROM "Confirmation"',
  'delete a review': 'DELETE FROM "Review"',
  'delete a proposal': 'DELETE FROM "Proposal"',
  'delete what is proposed': 'DELETE FROM "ProposedText"',
  'delete what was answered to a proposal': 'DELETE FROM "ProposalAnswer"',
  'give a proposal to another': `UPDATE "Proposal" SET "personId" = (SELECT id FROM "Person" LIMIT 1)`,
  'delete an article and all it holds': 'DELETE FROM "Article"',
  'delete a section and its versions': 'DELETE FROM "Section"',
  'delete a person': 'DELETE FROM "Person"',
};

export const attacks: Attack[] = [
  ...Object.entries(statements).map(([name, sql]) => ({ name, sql })),
  ...emptied.map((table) => ({ name: `empty ${table}`, sql: `TRUNCATE "${table}" CASCADE` })),
  ...onRecord.flatMap((table) => [
    { name: `change ${table}`, sql: `UPDATE "${table}" SET ${firstColumn[table] ?? 'id = id'}` },
    { name: `delete ${table}`, sql: `DELETE FROM "${table}"` },
  ]),
];
