/** Called by Next when a server process starts, and by its build, which must leave the jobs alone. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { followNodeResponses } = await import('./lib/web/node-response');
  followNodeResponses();
  const { allowSlowUploads } = await import('./lib/web/allow-slow-uploads');
  allowSlowUploads();
  const { startJobs } = await import('./lib/web/start-jobs');
  startJobs();
}
