-- French text search: words are unaccented, then stemmed. Both sides of a search use this configuration.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

CREATE TEXT SEARCH CONFIGURATION french_unaccent (COPY = french);
ALTER TEXT SEARCH CONFIGURATION french_unaccent
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

-- A text as it is compared; the same rule as fold() in lib/text/fold.ts.
CREATE FUNCTION fold_text(text) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE
  RETURN trim(regexp_replace(lower(unaccent($1)), '[^[:alnum:]]+', ' ', 'g'));

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('draft', 'in_review', 'published', 'archived', 'withdrawn');

-- CreateEnum
CREATE TYPE "SheetForm" AS ENUM ('complete', 'short');

-- CreateEnum
CREATE TYPE "SheetNature" AS ENUM ('initiative', 'demarche', 'dispositif');

-- CreateEnum
CREATE TYPE "DistrictKnowledge" AS ENUM ('yes', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "SectionKind" AS ENUM ('context', 'origin', 'goals', 'activities', 'innovation', 'partners', 'governance', 'staff', 'premises', 'residents', 'funding', 'business_model', 'results', 'levers', 'obstacles', 'success_factors', 'city_policy', 'reproducibility', 'spread', 'elected_view', 'further');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('commune', 'epci', 'departement', 'region', 'etat', 'bailleur', 'amenageur', 'acteurs_ess');

-- CreateEnum
CREATE TYPE "LeverPointKind" AS ENUM ('attention', 'further');

-- CreateEnum
CREATE TYPE "TerritoryKind" AS ENUM ('qpv', 'commune', 'epci', 'departement', 'region', 'pays');

-- CreateEnum
CREATE TYPE "TerritoryNameKind" AS ENUM ('former', 'delegated', 'associated', 'arrondissement', 'variant');

-- CreateEnum
CREATE TYPE "TerritoryRelation" AS ENUM ('contains', 'intersects');

-- CreateTable
CREATE TABLE "Initiative" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "contentHash" TEXT,
    "form" "SheetForm" NOT NULL,
    "nature" "SheetNature" NOT NULL,
    "title" TEXT NOT NULL,
    "acronym" TEXT,
    "subtitle" TEXT,
    "summary" TEXT NOT NULL,
    "structureName" TEXT,
    "asOf" TEXT NOT NULL,
    "verifiedAt" DATE,
    "keywords" TEXT[],
    "publishedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sector" (
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "hue" INTEGER NOT NULL,
    "icon" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Sector_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "StructureType" (
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "acronym" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "StructureType_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "InitiativeSector" (
    "initiativeId" INTEGER NOT NULL,
    "sectorSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "InitiativeSector_pkey" PRIMARY KEY ("initiativeId","sectorSlug")
);

-- CreateTable
CREATE TABLE "InitiativeType" (
    "initiativeId" INTEGER NOT NULL,
    "typeSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "InitiativeType_pkey" PRIMARY KEY ("initiativeId","typeSlug")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" SERIAL NOT NULL,
    "initiativeId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "wording" TEXT NOT NULL,
    "note" TEXT,
    "territoryId" TEXT,
    "districtId" TEXT,
    "inDistrict" "DistrictKnowledge" NOT NULL,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CreationYear" (
    "id" SERIAL NOT NULL,
    "initiativeId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "note" TEXT,

    CONSTRAINT "CreationYear_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" SERIAL NOT NULL,
    "initiativeId" INTEGER NOT NULL,
    "kind" "SectionKind" NOT NULL,
    "markdown" TEXT NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" SERIAL NOT NULL,
    "initiativeId" INTEGER,
    "leverId" INTEGER,
    "position" INTEGER NOT NULL,
    "variant" INTEGER NOT NULL DEFAULT 0,
    "label" TEXT NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,
    "upTo" DECIMAL(65,30),
    "qualifier" TEXT,
    "unit" TEXT NOT NULL,
    "year" INTEGER,
    "note" TEXT,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingLine" (
    "id" SERIAL NOT NULL,
    "initiativeId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "funder" TEXT NOT NULL,
    "amountEur" DECIMAL(65,30),
    "share" DECIMAL(65,30),
    "nature" TEXT,
    "year" INTEGER,
    "note" TEXT,

    CONSTRAINT "FundingLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" SERIAL NOT NULL,
    "initiativeId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT,

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Disagreement" (
    "id" SERIAL NOT NULL,
    "initiativeId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "about" TEXT NOT NULL,

    CONSTRAINT "Disagreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DisagreementStatement" (
    "id" SERIAL NOT NULL,
    "disagreementId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "says" TEXT NOT NULL,

    CONSTRAINT "DisagreementStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "initiativeId" INTEGER NOT NULL,
    "organisation" TEXT,
    "website" TEXT,
    "email" TEXT,
    "address" TEXT,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("initiativeId")
);

-- CreateTable
CREATE TABLE "RelatedInitiative" (
    "fromId" INTEGER NOT NULL,
    "toId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RelatedInitiative_pkey" PRIMARY KEY ("fromId","toId")
);

-- CreateTable
CREATE TABLE "Lever" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "state" "PublicationState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "contentHash" TEXT,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "stake" TEXT NOT NULL,
    "audiences" "Audience"[],
    "publishedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Lever_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeverAction" (
    "id" SERIAL NOT NULL,
    "leverId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "audiences" "Audience"[],

    CONSTRAINT "LeverAction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeverPoint" (
    "id" SERIAL NOT NULL,
    "leverId" INTEGER NOT NULL,
    "kind" "LeverPointKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "url" TEXT,

    CONSTRAINT "LeverPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeverTie" (
    "id" SERIAL NOT NULL,
    "initiativeId" INTEGER NOT NULL,
    "leverId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "because" TEXT NOT NULL,

    CONSTRAINT "LeverTie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeverHighlight" (
    "leverId" INTEGER NOT NULL,
    "initiativeId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "LeverHighlight_pkey" PRIMARY KEY ("leverId","initiativeId")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "initiativeId" INTEGER,
    "leverId" INTEGER,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "message" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxEntry" (
    "id" BIGSERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" INTEGER,
    "version" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutboxEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportMark" (
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ImportMark_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "SearchDocument" (
    "initiativeId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT[],
    "text" tsvector NOT NULL,
    "territoryIds" TEXT[],
    "sectorSlugs" TEXT[],
    "leverSlugs" TEXT[],
    "typeSlugs" TEXT[],
    "nature" "SheetNature" NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "asOf" TEXT NOT NULL,

    CONSTRAINT "SearchDocument_pkey" PRIMARY KEY ("initiativeId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "subtitle" TEXT,
    "publishers" TEXT[],
    "date" TEXT,
    "kind" TEXT NOT NULL,
    "pageCount" INTEGER,
    "lineCount" INTEGER NOT NULL,
    "description" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourcePage" (
    "sourceId" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "lineFrom" INTEGER NOT NULL,
    "lineTo" INTEGER NOT NULL,

    CONSTRAINT "SourcePage_pkey" PRIMARY KEY ("sourceId","lineFrom")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" SERIAL NOT NULL,
    "sourceId" TEXT NOT NULL,
    "lineFrom" INTEGER NOT NULL,
    "lineTo" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "initiativeId" INTEGER,
    "leverId" INTEGER,
    "glossaryTermId" INTEGER,
    "sectionId" INTEGER,
    "figureId" INTEGER,
    "fundingLineId" INTEGER,
    "partnerId" INTEGER,
    "placeId" INTEGER,
    "creationYearId" INTEGER,
    "statementId" INTEGER,
    "leverTieId" INTEGER,
    "leverActionId" INTEGER,
    "leverPointId" INTEGER,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GlossaryTerm" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "acronym" TEXT NOT NULL,
    "expansion" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "variants" TEXT[],
    "expandedByDocument" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "GlossaryTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Page" (
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "markdown" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Page_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Territory" (
    "id" TEXT NOT NULL,
    "kind" "TerritoryKind" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "subtype" TEXT,
    "generation" INTEGER,
    "population" INTEGER,
    "postalCodes" TEXT[],
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "vintage" TEXT NOT NULL,

    CONSTRAINT "Territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TerritoryName" (
    "id" SERIAL NOT NULL,
    "territoryId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "code" TEXT,
    "kind" "TerritoryNameKind" NOT NULL,

    CONSTRAINT "TerritoryName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TerritoryEdge" (
    "ancestorId" TEXT NOT NULL,
    "descendantId" TEXT NOT NULL,
    "relation" "TerritoryRelation" NOT NULL,

    CONSTRAINT "TerritoryEdge_pkey" PRIMARY KEY ("ancestorId","descendantId")
);

-- CreateTable
CREATE TABLE "TerritorySuccession" (
    "predecessorId" TEXT NOT NULL,
    "successorId" TEXT NOT NULL,

    CONSTRAINT "TerritorySuccession_pkey" PRIMARY KEY ("predecessorId","successorId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Initiative_slug_key" ON "Initiative"("slug");

-- CreateIndex
CREATE INDEX "Initiative_state_publishedAt_idx" ON "Initiative"("state", "publishedAt");

-- CreateIndex
CREATE INDEX "InitiativeSector_sectorSlug_idx" ON "InitiativeSector"("sectorSlug");

-- CreateIndex
CREATE INDEX "InitiativeType_typeSlug_idx" ON "InitiativeType"("typeSlug");

-- CreateIndex
CREATE INDEX "Place_initiativeId_idx" ON "Place"("initiativeId");

-- CreateIndex
CREATE INDEX "Place_territoryId_idx" ON "Place"("territoryId");

-- CreateIndex
CREATE INDEX "Place_districtId_idx" ON "Place"("districtId");

-- CreateIndex
CREATE INDEX "CreationYear_initiativeId_idx" ON "CreationYear"("initiativeId");

-- CreateIndex
CREATE UNIQUE INDEX "Section_initiativeId_kind_key" ON "Section"("initiativeId", "kind");

-- CreateIndex
CREATE INDEX "Figure_initiativeId_idx" ON "Figure"("initiativeId");

-- CreateIndex
CREATE INDEX "Figure_leverId_idx" ON "Figure"("leverId");

-- CreateIndex
CREATE INDEX "FundingLine_initiativeId_idx" ON "FundingLine"("initiativeId");

-- CreateIndex
CREATE INDEX "Partner_initiativeId_idx" ON "Partner"("initiativeId");

-- CreateIndex
CREATE INDEX "Disagreement_initiativeId_idx" ON "Disagreement"("initiativeId");

-- CreateIndex
CREATE INDEX "DisagreementStatement_disagreementId_idx" ON "DisagreementStatement"("disagreementId");

-- CreateIndex
CREATE INDEX "RelatedInitiative_toId_idx" ON "RelatedInitiative"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "Lever_slug_key" ON "Lever"("slug");

-- CreateIndex
CREATE INDEX "Lever_state_publishedAt_idx" ON "Lever"("state", "publishedAt");

-- CreateIndex
CREATE INDEX "LeverAction_leverId_idx" ON "LeverAction"("leverId");

-- CreateIndex
CREATE INDEX "LeverPoint_leverId_idx" ON "LeverPoint"("leverId");

-- CreateIndex
CREATE INDEX "LeverTie_leverId_idx" ON "LeverTie"("leverId");

-- CreateIndex
CREATE UNIQUE INDEX "LeverTie_initiativeId_leverId_key" ON "LeverTie"("initiativeId", "leverId");

-- CreateIndex
CREATE INDEX "LeverHighlight_initiativeId_idx" ON "LeverHighlight"("initiativeId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_initiativeId_version_key" ON "Revision"("initiativeId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_leverId_version_key" ON "Revision"("leverId", "version");

-- CreateIndex
CREATE INDEX "SearchDocument_text_idx" ON "SearchDocument" USING GIN ("text");

-- CreateIndex
CREATE INDEX "SearchDocument_territoryIds_idx" ON "SearchDocument" USING GIN ("territoryIds");

-- CreateIndex
CREATE INDEX "SearchDocument_sectorSlugs_idx" ON "SearchDocument" USING GIN ("sectorSlugs");

-- CreateIndex
CREATE INDEX "SearchDocument_leverSlugs_idx" ON "SearchDocument" USING GIN ("leverSlugs");

-- CreateIndex
CREATE INDEX "SearchDocument_typeSlugs_idx" ON "SearchDocument" USING GIN ("typeSlugs");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE INDEX "Citation_initiativeId_idx" ON "Citation"("initiativeId");

-- CreateIndex
CREATE INDEX "Citation_leverId_idx" ON "Citation"("leverId");

-- CreateIndex
CREATE INDEX "Citation_glossaryTermId_idx" ON "Citation"("glossaryTermId");

-- CreateIndex
CREATE INDEX "Citation_sectionId_idx" ON "Citation"("sectionId");

-- CreateIndex
CREATE INDEX "Citation_figureId_idx" ON "Citation"("figureId");

-- CreateIndex
CREATE INDEX "Citation_fundingLineId_idx" ON "Citation"("fundingLineId");

-- CreateIndex
CREATE INDEX "Citation_partnerId_idx" ON "Citation"("partnerId");

-- CreateIndex
CREATE INDEX "Citation_placeId_idx" ON "Citation"("placeId");

-- CreateIndex
CREATE INDEX "Citation_creationYearId_idx" ON "Citation"("creationYearId");

-- CreateIndex
CREATE INDEX "Citation_statementId_idx" ON "Citation"("statementId");

-- CreateIndex
CREATE INDEX "Citation_leverTieId_idx" ON "Citation"("leverTieId");

-- CreateIndex
CREATE INDEX "Citation_leverActionId_idx" ON "Citation"("leverActionId");

-- CreateIndex
CREATE INDEX "Citation_leverPointId_idx" ON "Citation"("leverPointId");

-- CreateIndex
CREATE UNIQUE INDEX "GlossaryTerm_slug_key" ON "GlossaryTerm"("slug");

-- CreateIndex
CREATE INDEX "Territory_foldedName_idx" ON "Territory" USING GIN ("foldedName" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Territory_postalCodes_idx" ON "Territory" USING GIN ("postalCodes");

-- CreateIndex
CREATE UNIQUE INDEX "Territory_kind_code_key" ON "Territory"("kind", "code");

-- CreateIndex
CREATE INDEX "TerritoryName_territoryId_idx" ON "TerritoryName"("territoryId");

-- CreateIndex
CREATE INDEX "TerritoryName_code_idx" ON "TerritoryName"("code");

-- CreateIndex
CREATE INDEX "TerritoryName_foldedName_idx" ON "TerritoryName" USING GIN ("foldedName" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "TerritoryEdge_descendantId_relation_idx" ON "TerritoryEdge"("descendantId", "relation");

-- CreateIndex
CREATE INDEX "TerritorySuccession_successorId_idx" ON "TerritorySuccession"("successorId");

-- AddForeignKey
ALTER TABLE "InitiativeSector" ADD CONSTRAINT "InitiativeSector_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeSector" ADD CONSTRAINT "InitiativeSector_sectorSlug_fkey" FOREIGN KEY ("sectorSlug") REFERENCES "Sector"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeType" ADD CONSTRAINT "InitiativeType_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeType" ADD CONSTRAINT "InitiativeType_typeSlug_fkey" FOREIGN KEY ("typeSlug") REFERENCES "StructureType"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreationYear" ADD CONSTRAINT "CreationYear_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_leverId_fkey" FOREIGN KEY ("leverId") REFERENCES "Lever"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingLine" ADD CONSTRAINT "FundingLine_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Disagreement" ADD CONSTRAINT "Disagreement_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DisagreementStatement" ADD CONSTRAINT "DisagreementStatement_disagreementId_fkey" FOREIGN KEY ("disagreementId") REFERENCES "Disagreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelatedInitiative" ADD CONSTRAINT "RelatedInitiative_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RelatedInitiative" ADD CONSTRAINT "RelatedInitiative_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeverAction" ADD CONSTRAINT "LeverAction_leverId_fkey" FOREIGN KEY ("leverId") REFERENCES "Lever"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeverPoint" ADD CONSTRAINT "LeverPoint_leverId_fkey" FOREIGN KEY ("leverId") REFERENCES "Lever"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeverTie" ADD CONSTRAINT "LeverTie_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeverTie" ADD CONSTRAINT "LeverTie_leverId_fkey" FOREIGN KEY ("leverId") REFERENCES "Lever"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeverHighlight" ADD CONSTRAINT "LeverHighlight_leverId_fkey" FOREIGN KEY ("leverId") REFERENCES "Lever"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeverHighlight" ADD CONSTRAINT "LeverHighlight_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_leverId_fkey" FOREIGN KEY ("leverId") REFERENCES "Lever"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchDocument" ADD CONSTRAINT "SearchDocument_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourcePage" ADD CONSTRAINT "SourcePage_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_leverId_fkey" FOREIGN KEY ("leverId") REFERENCES "Lever"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_glossaryTermId_fkey" FOREIGN KEY ("glossaryTermId") REFERENCES "GlossaryTerm"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_fundingLineId_fkey" FOREIGN KEY ("fundingLineId") REFERENCES "FundingLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_creationYearId_fkey" FOREIGN KEY ("creationYearId") REFERENCES "CreationYear"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "DisagreementStatement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_leverTieId_fkey" FOREIGN KEY ("leverTieId") REFERENCES "LeverTie"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_leverActionId_fkey" FOREIGN KEY ("leverActionId") REFERENCES "LeverAction"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_leverPointId_fkey" FOREIGN KEY ("leverPointId") REFERENCES "LeverPoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryName" ADD CONSTRAINT "TerritoryName_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryEdge" ADD CONSTRAINT "TerritoryEdge_ancestorId_fkey" FOREIGN KEY ("ancestorId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryEdge" ADD CONSTRAINT "TerritoryEdge_descendantId_fkey" FOREIGN KEY ("descendantId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritorySuccession" ADD CONSTRAINT "TerritorySuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritorySuccession" ADD CONSTRAINT "TerritorySuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A figure belongs to a sheet or to a lever, a revision likewise.
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_one_owner" CHECK (num_nonnulls("initiativeId", "leverId") = 1);
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_one_owner" CHECK (num_nonnulls("initiativeId", "leverId") = 1);

-- A citation belongs to one page and, there, to one fact at most; its lines make sense.
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_one_page"
  CHECK (num_nonnulls("initiativeId", "leverId", "glossaryTermId") = 1);
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_one_fact_at_most"
  CHECK (num_nonnulls("sectionId", "figureId", "fundingLineId", "partnerId", "placeId", "creationYearId",
                      "statementId", "leverTieId", "leverActionId", "leverPointId") <= 1);
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_lines" CHECK ("lineFrom" >= 1 AND "lineTo" >= "lineFrom");

-- A place that is said to lie in a district may name it; one that is not, cannot.
ALTER TABLE "Place" ADD CONSTRAINT "Place_district_known" CHECK ("districtId" IS NULL OR "inDistrict" = 'yes');
ALTER TABLE "TerritoryEdge" ADD CONSTRAINT "TerritoryEdge_not_itself" CHECK ("ancestorId" <> "descendantId");
