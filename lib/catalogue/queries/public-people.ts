import { published } from '@/lib/catalogue/conditions';
import type { PrismaClient } from '@/lib/db/generated/client';

/**
 * Who may be called about a sheet, as far as someone has put them on its page on purpose. For that page alone: neither the API,
 * nor an export, nor the index asks for it.
 */
export function listPublicPeople(db: PrismaClient, slug: string) {
  return db.contactPerson.findMany({
    where: { isPublic: true, edition: { deletedAt: null, initiative: { ...published, slug } } },
    select: { name: true, role: true, email: true, phone: true },
    orderBy: { id: 'asc' },
  });
}

export type PublicPerson = Awaited<ReturnType<typeof listPublicPeople>>[number];
