-- What reviewers would have the text under review say (decision 0030).
CREATE TABLE "ArticleProposer" (
    "articleId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "firstTakenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleProposer_pkey" PRIMARY KEY ("articleId","personId")
);
CREATE TABLE "RevisionProposer" (
    "revisionId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "RevisionProposer_pkey" PRIMARY KEY ("revisionId","personId")
);
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "reviewId" UUID NOT NULL,
    "reviewStageId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "head" JSONB,
    "headVersion" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "ProposedText" (
    "proposalId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "headingLines" TEXT[],
    "document" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProposedText_pkey" PRIMARY KEY ("proposalId","sectionId")
);
CREATE TABLE "ProposalAnswer" (
    "proposalId" UUID NOT NULL,
    "differenceId" TEXT NOT NULL,
    "isTaken" BOOLEAN NOT NULL,
    "word" TEXT NOT NULL DEFAULT '',
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProposalAnswer_pkey" PRIMARY KEY ("proposalId","differenceId")
);
CREATE UNIQUE INDEX "Proposal_reviewId_personId_key" ON "Proposal"("reviewId", "personId");
CREATE INDEX "Proposal_reviewStageId_idx" ON "Proposal"("reviewStageId");
ALTER TABLE "ArticleProposer" ADD CONSTRAINT "ArticleProposer_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ArticleProposer" ADD CONSTRAINT "ArticleProposer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RevisionProposer" ADD CONSTRAINT "RevisionProposer_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RevisionProposer" ADD CONSTRAINT "RevisionProposer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_reviewStageId_fkey" FOREIGN KEY ("reviewStageId") REFERENCES "ReviewStage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ProposedText" ADD CONSTRAINT "ProposedText_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ProposedText" ADD CONSTRAINT "ProposedText_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ProposalAnswer" ADD CONSTRAINT "ProposalAnswer_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ProposalAnswer" ADD CONSTRAINT "ProposalAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Office" ADD COLUMN "proposersDecide" BOOLEAN NOT NULL DEFAULT true;

-- ── On record ────────────────────────────────────────────────────────────────
CREATE TRIGGER article_proposer_immutable BEFORE UPDATE OR DELETE ON "ArticleProposer"
  FOR EACH ROW EXECUTE FUNCTION article_author_stays();
CREATE TRIGGER revision_proposer_immutable BEFORE UPDATE OR DELETE ON "RevisionProposer"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_stays BEFORE DELETE ON "Proposal" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposed_text_stays BEFORE DELETE ON "ProposedText" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER proposal_answer_stays BEFORE DELETE ON "ProposalAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_change();
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ArticleProposer', 'RevisionProposer', 'Proposal', 'ProposedText', 'ProposalAnswer']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
      'stands_no_truncate', name);
  END LOOP;
END $$;

-- ── A proposal is its person's to change while their stage is awaited, and of nobody else ──
CREATE FUNCTION may_propose(proposal "Proposal") RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Review" r
    JOIN "ReviewStage" s ON s."reviewId" = r.id AND s.position = r."currentStage"
    JOIN "ReviewStageReviewer" n ON n."reviewStageId" = s.id
    WHERE r.id = proposal."reviewId" AND r.status = 'open' AND s.id = proposal."reviewStageId"
      AND n."personId" = proposal."personId"
      AND NOT EXISTS (SELECT 1 FROM "Decision" d WHERE d."reviewId" = r.id AND d."personId" = proposal."personId")
      AND NOT EXISTS (SELECT 1 FROM "RevisionAuthor" a
        WHERE a."revisionId" = r."revisionId" AND a."personId" = proposal."personId"))
$$;

CREATE FUNCTION proposal_rules() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND ROW(NEW.id, NEW."reviewId", NEW."personId")
    IS DISTINCT FROM ROW(OLD.id, OLD."reviewId", OLD."personId") THEN
    RAISE EXCEPTION 'whose proposal it is, and of what, stays' USING ERRCODE = 'HM001';
  END IF;
  PERFORM 1 FROM "Review" WHERE id = NEW."reviewId" FOR UPDATE;
  IF NOT may_propose(NEW) THEN
    RAISE EXCEPTION 'the proposal is on record' USING ERRCODE = 'HM017';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposal_rules BEFORE INSERT OR UPDATE ON "Proposal"
  FOR EACH ROW EXECUTE FUNCTION proposal_rules();

CREATE FUNCTION proposed_text_rules() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE proposal "Proposal";
BEGIN
  SELECT * INTO proposal FROM "Proposal" WHERE id = NEW."proposalId";
  PERFORM 1 FROM "Review" WHERE id = proposal."reviewId" FOR UPDATE;
  IF proposal.id IS NULL OR NOT may_propose(proposal) THEN
    RAISE EXCEPTION 'the proposal is on record' USING ERRCODE = 'HM017';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proposed_text_rules BEFORE INSERT OR UPDATE ON "ProposedText"
  FOR EACH ROW EXECUTE FUNCTION proposed_text_rules();

-- ── Every character made public was approved by somebody who neither wrote nor proposed it ──
CREATE FUNCTION is_neither(person_id uuid, revision_id uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT NOT EXISTS (SELECT 1 FROM "RevisionAuthor" a WHERE a."revisionId" = revision_id AND a."personId" = person_id)
    AND NOT EXISTS (SELECT 1 FROM "RevisionProposer" p WHERE p."revisionId" = revision_id AND p."personId" = person_id)
$$;

-- Whether somebody who neither wrote nor proposed any of it approved in a review, or can at a stage to come, if this
-- person decides now.
CREATE FUNCTION another_approves(review_id uuid, person_id uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Review" r JOIN "Decision" d ON d."reviewId" = r.id
    WHERE r.id = review_id AND d.verdict = 'approve' AND is_neither(d."personId", r."revisionId"))
  OR EXISTS (
    SELECT 1 FROM "Review" r
    JOIN "ReviewStage" s ON s."reviewId" = r.id AND s.position > r."currentStage"
    JOIN "ReviewStageReviewer" n ON n."reviewStageId" = s.id AND n."personId" <> person_id
    JOIN "Person" p ON p.id = n."personId" AND p."disabledAt" IS NULL AND 'reviewer' = ANY (p.roles)
    WHERE r.id = review_id AND is_neither(p.id, r."revisionId"))
$$;

CREATE FUNCTION decided_by_proposer() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "RevisionProposer" p
    WHERE p."revisionId" = NEW."revisionId" AND p."personId" = NEW."personId")
    AND (NOT coalesce((SELECT "proposersDecide" FROM "Office"), true)
      OR NOT another_approves(NEW."reviewId", NEW."personId")) THEN
    RAISE EXCEPTION 'who proposed part of the text decides only where others approve it too' USING ERRCODE = 'HM016';
  END IF;
  RETURN NEW;
END $$;
-- After decision_rules by its name, so that what else is wrong is said first.
CREATE TRIGGER decision_rules_of_proposer BEFORE INSERT ON "Decision"
  FOR EACH ROW EXECUTE FUNCTION decided_by_proposer();

CREATE OR REPLACE FUNCTION revision_is_approved(revision_id uuid) RETURNS boolean
  LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT 1 FROM "Review" r JOIN "Revision" v ON v.id = r."revisionId"
    WHERE r."revisionId" = revision_id AND r.status = 'approved'
      AND EXISTS (SELECT 1 FROM "Decision" d
        WHERE d."reviewId" = r.id AND d.verdict = 'approve' AND is_neither(d."personId", revision_id))
      AND NOT EXISTS (
        SELECT 1 FROM "ReviewStage" s LEFT JOIN "Decision" d ON d."reviewStageId" = s.id
        WHERE s."reviewId" = r.id
          AND (d.id IS NULL OR d.verdict <> 'approve' OR d."contentHash" <> v."contentHash")))
$$;

CREATE FUNCTION review_approved_by_another() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.status = 'approved' AND NOT EXISTS (SELECT 1 FROM "Decision" d
    WHERE d."reviewId" = NEW.id AND d.verdict = 'approve' AND is_neither(d."personId", NEW."revisionId")) THEN
    RAISE EXCEPTION 'nobody approved it who neither wrote nor proposed any of it' USING ERRCODE = 'HM016';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_rules_of_proposers BEFORE UPDATE ON "Review"
  FOR EACH ROW EXECUTE FUNCTION review_approved_by_another();
