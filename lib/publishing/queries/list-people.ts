import type { PrismaClient } from '@/lib/db/generated/client';

/** Everyone to call about a sheet or a lever, for the staff alone. */
export function listPeople(db: PrismaClient, editionId: number) {
  return db.contactPerson.findMany({
    where: { editionId },
    select: {
      id: true,
      version: true,
      name: true,
      role: true,
      email: true,
      phone: true,
      isPublic: true,
      passage: true,
    },
    orderBy: { id: 'asc' },
  });
}

export type KnownPerson = Awaited<ReturnType<typeof listPeople>>[number];
