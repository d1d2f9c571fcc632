import { demoAccounts } from '../../prisma/seed/demo-accounts.mjs';
import { withConnection } from './database.mjs';
import { runTool } from './run.mjs';
import { knownSecret, secret } from './secrets.mjs';
import { appEnvironment } from './settings.mjs';
import { step } from './step.mjs';

const roleNames = {
  writer: '撰稿 writer',
  reviewer: '审核 reviewer',
  publisher: '签发 publisher',
  contributor: '联络员 contributor',
  auditor: '审计 auditor',
  admin: '管理员 admin',
};

/** Fills the demo into a database without people. By default only into the bundled one; SEED_DEMO=1 or 0 overrides. */
export async function seedDemo(settings, { url, ownerUrl }) {
  const isWanted = process.env.SEED_DEMO ? process.env.SEED_DEMO === '1' : !settings.databaseUrl;
  if (!isWanted || (await hasPeople(url))) return;
  const password = secret(settings.dataDir, 'demoPassword', process.env.DEMO_PASSWORD || undefined);
  // The demo's times are the owner's to set.
  const env = { ...appEnvironment(settings, url), DATABASE_OWNER_URL: ownerUrl, DEMO_PASSWORD: password };
  await step('写入演示数据', 'Filling in the demo', () => runSeed(env));
}

export function runSeed(env) {
  return runTool('tsx', ['prisma/seed/demo.ts'], { env });
}

/** The demo's accounts and their password as lines to print; none where the demo was not filled in. */
export async function demoNotice({ dataDir }, url) {
  const password = knownSecret(dataDir, 'demoPassword');
  const names = demoAccounts.map((account) => account.signInName);
  if (!password || !(await hasPeople(url, names))) return [];
  const width = Math.max(...names.map((name) => name.length));
  return [
    `演示账号（密码均为 ${password}） · Demo accounts (password of all: ${password})`,
    ...demoAccounts.map(
      ({ signInName, displayName, roles, stage }) =>
        `  ${signInName.padEnd(width)}  ${displayName}  ${roles.map((role) => roleNames[role]).join('，')}${stage ? `（${stage}）` : ''}`,
    ),
  ];
}

function hasPeople(url, names) {
  return withConnection(url, async (client) => {
    const { rowCount } = names
      ? await client.query('SELECT 1 FROM "Person" WHERE "signInName" = ANY($1) LIMIT 1', [names])
      : await client.query('SELECT 1 FROM "Person" LIMIT 1');
    return rowCount > 0;
  });
}
