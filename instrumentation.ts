/** Called by Next when a server process starts, and by its build, which must leave the jobs alone. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { env } = await import('./lib/env');
  const { limitRequests } = await import('./lib/web/limit-requests');
  limitRequests();
  const { refuseTrace } = await import('./lib/web/refuse-trace');
  refuseTrace();
  const { strictTransport } = await import('./lib/web/strict-transport');
  strictTransport(env().NEXTAUTH_URL);
  const { trustProxies } = await import('./lib/web/trust-proxies');
  trustProxies(env().TRUSTED_PROXIES);
  const { gateSignIns } = await import('./lib/web/gate-sign-ins');
  gateSignIns(env().NEXTAUTH_URL);
  const { answerSearches } = await import('./lib/web/answer-searches');
  answerSearches();
  const { showKeptPages } = await import('./lib/web/show-kept-pages');
  showKeptPages();
  const { startJobs } = await import('./lib/web/start-jobs');
  startJobs();
}
