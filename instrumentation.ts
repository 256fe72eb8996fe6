/** Next calls this once when the server starts: with Meilisearch, its index is kept up from here. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next cuts by this text what the edge cannot run; and a build serves nobody.
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { keepIndexUp } = await import('@/lib/search/keep-index-up');
  await keepIndexUp();
}
