import type { PrismaClient } from '@/lib/db/generated/client';

export async function listSectors(db: PrismaClient) {
  return db.sector.findMany({ orderBy: { position: 'asc' }, omit: { position: true, version: true } });
}
