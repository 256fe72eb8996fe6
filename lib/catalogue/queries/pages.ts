import type { PrismaClient } from '@/lib/db/generated/client';

/** An editorial page, or null. */
export async function getPage(db: PrismaClient, slug: string) {
  return db.page.findUnique({ where: { slug } });
}
