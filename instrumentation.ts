/**
 * Next calls this once when the server starts. What the server does besides answering lives here: planned publications, the
 * check of outgoing links, the Meilisearch index.
 */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next cuts by this text what the edge cannot run; and a build serves nobody.
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { db } = await import('@/lib/db/client');
  const { startScheduleWorker } = await import('@/lib/publishing/schedule-worker');
  startScheduleWorker(db());
  const { keepLinksChecked } = await import('@/lib/links/keep-links-checked');
  keepLinksChecked();
  const { keepIndexUp } = await import('@/lib/search/keep-index-up');
  await keepIndexUp();
}
