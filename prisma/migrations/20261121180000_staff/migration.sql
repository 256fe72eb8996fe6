-- CreateEnum
CREATE TYPE "Role" AS ENUM ('redaction', 'publication', 'administration');

-- CreateEnum
CREATE TYPE "EditionKind" AS ENUM ('initiative', 'lever');

-- CreateEnum
CREATE TYPE "EditingStep" AS ENUM ('draft', 'in_review', 'settled');

-- CreateEnum
CREATE TYPE "OnlineState" AS ENUM ('never', 'published', 'archived', 'withdrawn');

-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('waiting', 'accepted', 'refused');

-- CreateEnum
CREATE TYPE "LinkVerdict" AS ENUM ('unchecked', 'ok', 'moved', 'gone', 'unreachable', 'tls', 'slow', 'refused', 'malformed');

-- DropForeignKey
ALTER TABLE "Revision" DROP CONSTRAINT "Revision_initiativeId_fkey";

-- DropForeignKey
ALTER TABLE "Revision" DROP CONSTRAINT "Revision_leverId_fkey";

-- DropIndex
DROP INDEX "Revision_initiativeId_version_key";

-- DropIndex
DROP INDEX "Revision_leverId_version_key";

-- AlterTable
ALTER TABLE "GlossaryTerm" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "ImportMark" ADD COLUMN     "editedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "authorId" TEXT,
ADD COLUMN     "editionId" INTEGER;

-- AlterTable
ALTER TABLE "Sector" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "StructureType" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Synonym" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "TerritoryName" ADD COLUMN     "byStaff" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "Role" NOT NULL,
    "twoFactorEnabled" BOOLEAN DEFAULT false,
    "disabledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" TIMESTAMP(3),
    "userId" TEXT NOT NULL,

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- What the list of editions is filtered and sorted by, taken from its title and its content whoever writes them.
-- fold_text() is only stable, since it reads the rules of unaccent, which nobody changes.
CREATE FUNCTION edition_folded_title(title text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN fold_text(title);
CREATE FUNCTION edition_slugs(content jsonb, path jsonpath) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT jsonb_array_elements_text(jsonb_path_query_array(content, path)));

-- CreateTable
CREATE TABLE "Edition" (
    "id" SERIAL NOT NULL,
    "kind" "EditionKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "step" "EditingStep" NOT NULL,
    "online" "OnlineState" NOT NULL,
    "content" JSONB NOT NULL,
    "authorId" TEXT,
    "onlineVersion" INTEGER,
    "reason" TEXT,
    "reasonAt" TIMESTAMP(3),
    "scheduledAt" TIMESTAMP(3),
    "scheduledById" TEXT,
    "reviewOn" DATE,
    "deletedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "initiativeId" INTEGER,
    "leverId" INTEGER,
    "foldedTitle" TEXT COLLATE "C" GENERATED ALWAYS AS (edition_folded_title(title)) STORED,
    "sectorSlugs" TEXT[] GENERATED ALWAYS AS (edition_slugs(content, '$.sectors[*]')) STORED,
    "leverSlugs" TEXT[] GENERATED ALWAYS AS (edition_slugs(content, '$.levers[*].id')) STORED,
    "asOf" TEXT COLLATE "C" GENERATED ALWAYS AS (nullif(content ->> 'asOf', '')) STORED,
    "verifiedOn" TEXT COLLATE "C" GENERATED ALWAYS AS (nullif(content ->> 'verified', '')) STORED,
    "hasUnknownPlace" BOOLEAN GENERATED ALWAYS AS (jsonb_path_exists(content, '$.places[*] ? (@.territory == null)')) STORED,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Approval" (
    "revisionId" INTEGER NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Approval_pkey" PRIMARY KEY ("revisionId","userId")
);

-- CreateTable
CREATE TABLE "WorkingCopy" (
    "userId" TEXT NOT NULL,
    "editionId" INTEGER NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "fields" JSONB NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkingCopy_pkey" PRIMARY KEY ("userId","editionId")
);

-- CreateTable
CREATE TABLE "EditingPresence" (
    "userId" TEXT NOT NULL,
    "editionId" INTEGER NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EditingPresence_pkey" PRIMARY KEY ("userId","editionId")
);

-- CreateTable
CREATE TABLE "PreviewLink" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "editionId" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "revokedAt" TIMESTAMP(3),
    "openings" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMP(3),

    CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" SERIAL NOT NULL,
    "editionId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "shown" TEXT NOT NULL,
    "state" "CorrectionState" NOT NULL DEFAULT 'waiting',
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),
    "answer" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "editionId" INTEGER,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkCheck" (
    "url" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "verdict" "LinkVerdict" NOT NULL,
    "status" INTEGER,
    "movedTo" TEXT,
    "detail" TEXT,
    "checkedAt" TIMESTAMP(3),
    "brokenSince" TIMESTAMP(3),

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "LinkUse" (
    "url" TEXT NOT NULL,
    "editionId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "LinkUse_pkey" PRIMARY KEY ("editionId","field","url")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "TwoFactor_secret_idx" ON "TwoFactor"("secret");

-- CreateIndex
CREATE INDEX "TwoFactor_userId_idx" ON "TwoFactor"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_initiativeId_key" ON "Edition"("initiativeId");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_leverId_key" ON "Edition"("leverId");

-- CreateIndex
CREATE INDEX "Edition_kind_updatedAt_idx" ON "Edition"("kind", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Edition_kind_title_idx" ON "Edition"("kind", "title");

-- CreateIndex
CREATE INDEX "Edition_step_idx" ON "Edition"("step");

-- CreateIndex
CREATE INDEX "Edition_scheduledAt_idx" ON "Edition"("scheduledAt");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_kind_slug_key" ON "Edition"("kind", "slug");

-- CreateIndex
CREATE INDEX "EditingPresence_editionId_seenAt_idx" ON "EditingPresence"("editionId", "seenAt");

-- CreateIndex
CREATE UNIQUE INDEX "PreviewLink_tokenHash_key" ON "PreviewLink"("tokenHash");

-- CreateIndex
CREATE INDEX "PreviewLink_editionId_idx" ON "PreviewLink"("editionId");

-- CreateIndex
CREATE INDEX "Correction_state_createdAt_idx" ON "Correction"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Correction_editionId_state_idx" ON "Correction"("editionId", "state");

-- CreateIndex
CREATE INDEX "JournalEntry_at_idx" ON "JournalEntry"("at" DESC);

-- CreateIndex
CREATE INDEX "JournalEntry_actorId_at_idx" ON "JournalEntry"("actorId", "at" DESC);

-- CreateIndex
CREATE INDEX "JournalEntry_editionId_at_idx" ON "JournalEntry"("editionId", "at" DESC);

-- CreateIndex
CREATE INDEX "JournalEntry_action_at_idx" ON "JournalEntry"("action", "at" DESC);

-- CreateIndex
CREATE INDEX "LinkCheck_verdict_idx" ON "LinkCheck"("verdict");

-- CreateIndex
CREATE INDEX "LinkCheck_host_idx" ON "LinkCheck"("host");

-- CreateIndex
CREATE INDEX "LinkUse_url_idx" ON "LinkUse"("url");

-- Each sheet and lever gets its edition, whose revisions are those it had.
INSERT INTO "Edition" (kind, slug, title, version, step, online, content, "onlineVersion", "createdAt", "updatedAt", "initiativeId")
SELECT 'initiative', i.slug, i.title, i.version, 'settled',
  CASE i.state WHEN 'published' THEN 'published' WHEN 'archived' THEN 'archived' WHEN 'withdrawn' THEN 'withdrawn' ELSE 'never' END::"OnlineState",
  r.content, r.version, i."createdAt", i."updatedAt", i.id
FROM "Initiative" i
JOIN LATERAL (SELECT content, version FROM "Revision" WHERE "initiativeId" = i.id ORDER BY version DESC LIMIT 1) r ON true;

INSERT INTO "Edition" (kind, slug, title, version, step, online, content, "onlineVersion", "createdAt", "updatedAt", "leverId")
SELECT 'lever', l.slug, l.title, l.version, 'settled',
  CASE l.state WHEN 'published' THEN 'published' WHEN 'archived' THEN 'archived' WHEN 'withdrawn' THEN 'withdrawn' ELSE 'never' END::"OnlineState",
  r.content, r.version, l."createdAt", l."updatedAt", l.id
FROM "Lever" l
JOIN LATERAL (SELECT content, version FROM "Revision" WHERE "leverId" = l.id ORDER BY version DESC LIMIT 1) r ON true;

UPDATE "Revision" r SET "editionId" = e.id FROM "Edition" e
WHERE e."initiativeId" = r."initiativeId" OR e."leverId" = r."leverId";

ALTER TABLE "Revision" ALTER COLUMN "editionId" SET NOT NULL,
DROP COLUMN "initiativeId",
DROP COLUMN "leverId";

-- CreateIndex
CREATE UNIQUE INDEX "Revision_editionId_version_key" ON "Revision"("editionId", "version");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_scheduledById_fkey" FOREIGN KEY ("scheduledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_leverId_fkey" FOREIGN KEY ("leverId") REFERENCES "Lever"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approval" ADD CONSTRAINT "Approval_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditingPresence" ADD CONSTRAINT "EditingPresence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditingPresence" ADD CONSTRAINT "EditingPresence_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PreviewLink" ADD CONSTRAINT "PreviewLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JournalEntry" ADD CONSTRAINT "JournalEntry_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkUse" ADD CONSTRAINT "LinkUse_url_fkey" FOREIGN KEY ("url") REFERENCES "LinkCheck"("url") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkUse" ADD CONSTRAINT "LinkUse_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An edition is online through a row of its own kind, and through one only.
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_row_of_its_kind"
CHECK (CASE kind WHEN 'initiative' THEN "leverId" IS NULL WHEN 'lever' THEN "initiativeId" IS NULL END);
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_online_through_a_row"
CHECK (online = 'never' OR num_nonnulls("initiativeId", "leverId") = 1);
