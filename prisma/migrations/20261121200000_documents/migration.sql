-- CreateEnum
CREATE TYPE "DocumentImportState" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "ImportItemKind" AS ENUM ('initiative', 'lever', 'term');

-- CreateEnum
CREATE TYPE "ImportItemState" AS ENUM ('waiting', 'applied', 'refused');

-- CreateEnum
CREATE TYPE "ImportChoice" AS ENUM ('accepted', 'edited', 'refused');

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "illustrationId" INTEGER;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "textHash" TEXT;

-- CreateTable
CREATE TABLE "DocumentImport" (
    "id" SERIAL NOT NULL,
    "sourceId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "outcomeHash" TEXT NOT NULL,
    "profile" TEXT,
    "lines" JSONB NOT NULL,
    "leftOver" JSONB NOT NULL,
    "warnings" JSONB NOT NULL,
    "pageCount" INTEGER,
    "fileKey" TEXT,
    "state" "DocumentImportState" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DocumentImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportItem" (
    "id" SERIAL NOT NULL,
    "importId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "ImportItemKind" NOT NULL,
    "title" TEXT NOT NULL,
    "lineFrom" INTEGER NOT NULL,
    "lineTo" INTEGER NOT NULL,
    "page" INTEGER,
    "proposed" JSONB NOT NULL,
    "base" JSONB,
    "suggested" JSONB NOT NULL DEFAULT '{}',
    "warnings" JSONB NOT NULL,
    "people" JSONB,
    "editionId" INTEGER,
    "matchedBy" TEXT,
    "termSlug" TEXT,
    "state" "ImportItemState" NOT NULL DEFAULT 'waiting',
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImportItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportDecision" (
    "itemId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "choice" "ImportChoice" NOT NULL,
    "value" JSONB,
    "editionVersion" INTEGER,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportDecision_pkey" PRIMARY KEY ("itemId","field")
);

-- CreateTable
CREATE TABLE "ImportImage" (
    "id" SERIAL NOT NULL,
    "importId" INTEGER NOT NULL,
    "itemId" INTEGER,
    "page" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "fileKey" TEXT NOT NULL,
    "state" "ImportItemState" NOT NULL DEFAULT 'waiting',
    "alt" TEXT,
    "credit" TEXT,
    "caption" TEXT,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "ImportImage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "key" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" BYTEA,
    "size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ContactPerson" (
    "id" SERIAL NOT NULL,
    "editionId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "passage" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactPerson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Illustration" (
    "id" SERIAL NOT NULL,
    "initiativeId" INTEGER NOT NULL,
    "fileKey" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "caption" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Illustration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DocumentImport_state_createdAt_idx" ON "DocumentImport"("state", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "DocumentImport_sha256_outcomeHash_key" ON "DocumentImport"("sha256", "outcomeHash");

-- CreateIndex
CREATE INDEX "ImportItem_importId_state_idx" ON "ImportItem"("importId", "state");

-- CreateIndex
CREATE INDEX "ImportItem_editionId_idx" ON "ImportItem"("editionId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportItem_importId_position_key" ON "ImportItem"("importId", "position");

-- CreateIndex
CREATE INDEX "ImportImage_itemId_idx" ON "ImportImage"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportImage_importId_fileKey_key" ON "ImportImage"("importId", "fileKey");

-- CreateIndex
CREATE INDEX "ContactPerson_editionId_idx" ON "ContactPerson"("editionId");

-- CreateIndex
CREATE INDEX "Illustration_initiativeId_idx" ON "Illustration"("initiativeId");

-- CreateIndex
CREATE INDEX "Illustration_fileKey_idx" ON "Illustration"("fileKey");

-- CreateIndex
CREATE INDEX "Citation_illustrationId_idx" ON "Citation"("illustrationId");

-- AddForeignKey
ALTER TABLE "DocumentImport" ADD CONSTRAINT "DocumentImport_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentImport" ADD CONSTRAINT "DocumentImport_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportItem" ADD CONSTRAINT "ImportItem_importId_fkey" FOREIGN KEY ("importId") REFERENCES "DocumentImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportItem" ADD CONSTRAINT "ImportItem_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportItem" ADD CONSTRAINT "ImportItem_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportDecision" ADD CONSTRAINT "ImportDecision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ImportItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportDecision" ADD CONSTRAINT "ImportDecision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportImage" ADD CONSTRAINT "ImportImage_importId_fkey" FOREIGN KEY ("importId") REFERENCES "DocumentImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportImage" ADD CONSTRAINT "ImportImage_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "ImportItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportImage" ADD CONSTRAINT "ImportImage_fileKey_fkey" FOREIGN KEY ("fileKey") REFERENCES "StoredFile"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportImage" ADD CONSTRAINT "ImportImage_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactPerson" ADD CONSTRAINT "ContactPerson_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Illustration" ADD CONSTRAINT "Illustration_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Illustration" ADD CONSTRAINT "Illustration_fileKey_fkey" FOREIGN KEY ("fileKey") REFERENCES "StoredFile"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_illustrationId_fkey" FOREIGN KEY ("illustrationId") REFERENCES "Illustration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The passage of an illustration is that of one fact, like the others.
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_one_fact_at_most";
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_one_fact_at_most"
  CHECK (num_nonnulls("sectionId", "figureId", "fundingLineId", "partnerId", "placeId", "creationYearId",
                      "statementId", "leverTieId", "leverActionId", "leverPointId", "illustrationId") <= 1);

-- A picture is shown with words for whoever does not see it, and says whose it is.
ALTER TABLE "Illustration" ADD CONSTRAINT "Illustration_described" CHECK (btrim(alt) <> '' AND btrim(credit) <> '');
