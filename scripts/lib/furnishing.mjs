import { withConnection } from './database.mjs';
import { runTool } from './run.mjs';

/** Whether the office was given what it starts with. Asked in SQL: starting the application takes a second. */
export function isFurnished(url) {
  return withConnection(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM "Furnishing" LIMIT 1');
    return rowCount > 0;
  });
}

export function furnish(url) {
  return runTool('tsx', ['prisma/seed/furnish.ts'], { env: { DATABASE_URL: url } });
}
