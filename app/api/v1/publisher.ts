import { SITE_NAME, SITE_TAGLINE } from '@/components/layout/site';
import { env } from '@/lib/env';
import type { Publisher } from '@/lib/open-data/publisher';

/** This site, for the files that leave it. */
export function publisher(): Publisher {
  return { name: SITE_NAME, tagline: SITE_TAGLINE, url: env().SITE_URL };
}
