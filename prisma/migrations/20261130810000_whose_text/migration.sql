-- Whose text a revision is: what the rules of who decides rest on.

-- ── What is taken of a proposal is its reviewer's ────────────────────────────
CREATE FUNCTION taken_is_on_record() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE proposal record;
BEGIN
  SELECT p."personId", r."articleId" INTO proposal
  FROM "Proposal" p JOIN "Review" r ON r.id = p."reviewId" WHERE p.id = NEW."proposalId";
  IF NOT EXISTS (SELECT 1 FROM "ArticleAuthor" a
      WHERE a."articleId" = proposal."articleId" AND a."personId" = proposal."personId")
    AND NOT EXISTS (SELECT 1 FROM "ArticleProposer" a
      WHERE a."articleId" = proposal."articleId" AND a."personId" = proposal."personId") THEN
    RAISE EXCEPTION 'whose difference was taken is an author or a proposer of the article' USING ERRCODE = 'HM018';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER taken_is_on_record BEFORE INSERT OR UPDATE ON "ProposalAnswer"
  FOR EACH ROW WHEN (NEW."isTaken") EXECUTE FUNCTION taken_is_on_record();

-- ── A review is of a revision that says whose text it is ─────────────────────
-- Authors and proposers never go from an article: what they are when a review begins holds for what is reviewed.
CREATE FUNCTION review_says_whose() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE article_id uuid := (SELECT "articleId" FROM "Revision" WHERE id = NEW."revisionId");
BEGIN
  PERFORM 1 FROM "Article" WHERE id = article_id FOR UPDATE;
  IF EXISTS (
    SELECT "personId" FROM "ArticleAuthor" WHERE "articleId" = article_id
    EXCEPT SELECT "personId" FROM "RevisionAuthor" WHERE "revisionId" = NEW."revisionId")
  OR EXISTS (
    SELECT a."personId" FROM "ArticleProposer" a
    WHERE a."articleId" = article_id AND is_neither(a."personId", NEW."revisionId")) THEN
    RAISE EXCEPTION 'the revision does not say whose text it is' USING ERRCODE = 'HM018';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_says_whose BEFORE INSERT ON "Review"
  FOR EACH ROW EXECUTE FUNCTION review_says_whose();
