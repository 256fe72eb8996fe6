import { published } from '@/lib/catalogue/conditions';
import type { PrismaClient } from '@/lib/db/generated/client';

/** When a published sheet or lever last changed; null when nothing is published. */
export async function getLatestChange(db: PrismaClient): Promise<Date | null> {
  const latest = { where: published, _max: { updatedAt: true } } as const;
  const [initiatives, levers] = await Promise.all([
    db.initiative.aggregate(latest),
    db.lever.aggregate(latest),
  ]);
  const dates = [initiatives, levers].flatMap(({ _max }) => _max.updatedAt ?? []);
  return dates.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
}
