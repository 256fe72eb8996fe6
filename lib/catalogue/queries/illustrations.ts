import { readable } from '@/lib/catalogue/conditions';
import type { PrismaClient } from '@/lib/db/generated/client';

/** Whether a page that the public can read shows this picture: one of a draft, or of a withdrawn sheet, is not public. */
export async function isIllustrationReadable(db: PrismaClient, fileKey: string): Promise<boolean> {
  return (await db.illustration.count({ where: { fileKey, initiative: readable }, take: 1 })) > 0;
}
