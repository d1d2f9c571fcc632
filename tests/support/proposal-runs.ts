/** How many random proposals a law is tried on: some in npm test, as many as asked in npm run drill -- proposals. */
export const proposalRuns = Number(process.env.HUIMOU_PROPOSALS ?? 800);
