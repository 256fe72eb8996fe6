-- CreateTable
CREATE TABLE "Synonym" (
    "id" SERIAL NOT NULL,
    "typed" TEXT[],
    "means" TEXT[],
    "position" INTEGER NOT NULL,

    CONSTRAINT "Synonym_pkey" PRIMARY KEY ("id")
);
