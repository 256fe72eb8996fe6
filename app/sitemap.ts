import type { MetadataRoute } from 'next';
import { listPublicPages } from '@/lib/catalogue/queries/list-public-pages';
import { db } from '@/lib/db/client';
import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const pages = await listPublicPages(db());
  return pages.map(({ path, updatedAt }) => ({ url: `${env().SITE_URL}${path}`, lastModified: updatedAt }));
}
