import { untilInterrupted } from './interruption.mjs';
import { appEnvironment } from './settings.mjs';
import { step } from './step.mjs';

/** Serves the site until this process is asked to stop. @throws Error when the site ends by itself. */
export async function serve({ site, settings, database, notice }) {
  const env = appEnvironment(settings, database.url);
  await step('启动网站', 'Starting the site', () => site.open(env));
  console.log(
    ['', `回眸已启动：${env.NEXTAUTH_URL}`, `Huimou is running at ${env.NEXTAUTH_URL}`, ''].join('\n'),
  );
  if (notice.length) console.log([...notice, ''].join('\n'));
  console.log('按 Ctrl-C 停止。 · Ctrl-C stops it.');
  const hasEnded = await Promise.race([site.ended.then(() => true), untilInterrupted().then(() => false)]);
  if (hasEnded) throw new Error('网站意外停止。\nThe site stopped unexpectedly.');
  await step('停止', 'Stopping', () => site.stop());
}
