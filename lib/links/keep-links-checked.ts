import { db } from '@/lib/db/client';
import { explicitSiteUrl } from '@/lib/env';
import { userAgentOf } from './examine-link';
import { startLinkWorker } from './worker';

/**
 * What the server does for outgoing links for as long as it runs. Only a site with a public address (SITE_URL) asks others by
 * itself: they must be able to know who does.
 */
export function keepLinksChecked(): void {
  const siteUrl = explicitSiteUrl();
  if (siteUrl && !isOfThisMachine(siteUrl)) startLinkWorker(db(), { userAgent: userAgentOf(siteUrl) });
}

function isOfThisMachine(siteUrl: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(siteUrl).hostname);
}
