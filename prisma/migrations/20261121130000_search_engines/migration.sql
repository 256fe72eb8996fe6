-- Search documents are made again from the sheets when the site starts: their format changes.
DELETE FROM "SearchDocument";

-- Words are read by lib/search/analysis, not by Postgres.
DROP TEXT SEARCH CONFIGURATION french_unaccent;

-- DropIndex
DROP INDEX "SearchDocument_text_idx";

-- AlterTable
-- Compared byte by byte: one order, whatever the locale of the server, and the one of Meilisearch.
ALTER TABLE "SearchDocument" DROP COLUMN "text",
DROP COLUMN "title",
DROP COLUMN "version",
DROP COLUMN "words",
ADD COLUMN     "facetIds" SMALLINT[],
ADD COLUMN     "hash" TEXT NOT NULL,
ADD COLUMN     "head" tsvector NOT NULL,
ADD COLUMN     "revision" INTEGER NOT NULL,
ADD COLUMN     "sortTitle" TEXT COLLATE "C" NOT NULL,
ADD COLUMN     "stems" tsvector NOT NULL,
ADD COLUMN     "texts" JSONB NOT NULL,
ADD COLUMN     "wideTerritoryIds" TEXT[];

-- CreateTable
CREATE TABLE "SearchFacet" (
    "id" SMALLSERIAL NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "SearchFacet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT COLLATE "C" NOT NULL,
    "stem" TEXT NOT NULL,
    "sound" TEXT NOT NULL,
    "written" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "SearchCount" (
    "text" TEXT NOT NULL,
    "filters" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "total" INTEGER NOT NULL,
    "firstAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchCount_pkey" PRIMARY KEY ("text","filters")
);

-- CreateTable
CREATE TABLE "SearchSync" (
    "target" TEXT NOT NULL,
    "settings" TEXT,
    "syncedAt" TIMESTAMP(3),
    "fault" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMP(3),
    "comparedAt" TIMESTAMP(3),
    "drift" INTEGER,

    CONSTRAINT "SearchSync_pkey" PRIMARY KEY ("target")
);

-- CreateIndex
CREATE UNIQUE INDEX "SearchFacet_facet_value_key" ON "SearchFacet"("facet", "value");

-- CreateIndex
CREATE INDEX "SearchWord_sound_idx" ON "SearchWord"("sound");

-- CreateIndex
CREATE INDEX "SearchCount_total_times_idx" ON "SearchCount"("total", "times" DESC);

-- CreateIndex
CREATE INDEX "OutboxEntry_subject_subjectId_idx" ON "OutboxEntry"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "SearchDocument_stems_idx" ON "SearchDocument" USING GIN ("stems");

-- CreateIndex
CREATE INDEX "SearchDocument_sortTitle_initiativeId_idx" ON "SearchDocument"("sortTitle", "initiativeId");

-- CreateIndex
CREATE INDEX "SearchDocument_asOf_publishedAt_sortTitle_initiativeId_idx" ON "SearchDocument"("asOf" DESC, "publishedAt" DESC, "sortTitle", "initiativeId");

-- The sheets that a query of words finds, by the index and no other way: left to itself the planner reads every text when a
-- word is frequent, and when it is nowhere, not knowing what reading a text costs.
CREATE FUNCTION search_matching(tsquery, integer DEFAULT NULL) RETURNS SETOF integer
  LANGUAGE sql STABLE ROWS 5000 SET enable_seqscan = off
  AS $$ SELECT "initiativeId" FROM "SearchDocument" WHERE stems @@ $1 LIMIT $2 $$;

-- Whoever changes a search document, in whatever way (a cascade too), gives it a revision higher than any before and
-- leaves a mark in the same transaction; after a deletion the mark alone holds the revision.
CREATE SEQUENCE "SearchDocument_revision_seq" AS INTEGER;

CREATE FUNCTION search_document_revise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.revision := nextval('"SearchDocument_revision_seq"');
  RETURN NEW;
END $$;

CREATE FUNCTION search_document_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "OutboxEntry" (subject, "subjectId", version) VALUES (
    'search',
    coalesce(NEW."initiativeId", OLD."initiativeId"),
    coalesce(NEW.revision, nextval('"SearchDocument_revision_seq"')::integer)
  );
  RETURN NULL;
END $$;

CREATE TRIGGER search_document_revise BEFORE INSERT OR UPDATE ON "SearchDocument"
  FOR EACH ROW EXECUTE FUNCTION search_document_revise();

CREATE TRIGGER search_document_mark AFTER INSERT OR UPDATE OR DELETE ON "SearchDocument"
  FOR EACH ROW EXECUTE FUNCTION search_document_mark();
