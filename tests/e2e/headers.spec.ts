import { request as ask } from 'node:http';
import { expect, signIn, test } from './fixtures';

const policyOf = (headers: Record<string, string>) => headers['content-security-policy'] ?? '';
const scriptsOf = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1] ?? '';

test('public pages run no script, the desk’s only those that bear its nonce', async ({ page, request }) => {
  for (const path of ['/', '/feed.xml', '/feed.json', '/2025', '/search?q=云溪', '/nothing-here']) {
    const policy = policyOf((await request.get(path)).headers());
    expect(scriptsOf(policy)).toBe("'none'");
  }
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await signIn(page, 'linxw');
  const first = policyOf((await page.goto('/desk'))?.headers() ?? {});
  expect(scriptsOf(first)).toMatch(/^'self' 'nonce-[\w+/]{22}=='$/);
  const again = policyOf((await page.goto('/desk/articles'))?.headers() ?? {});
  expect(again).not.toBe(first);
  expect(refused).toEqual([]);

  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ours no more"';
    document.body.append(script);
  });
  await expect(page).not.toHaveTitle('ours no more');
  expect(refused).toHaveLength(1);
});

test('TRACE is refused, here and on the desk', async ({ office }) => {
  for (const path of ['/', '/desk']) {
    const status = await new Promise((resolve, fail) => {
      const sent = ask(new URL(path, office.url), { method: 'TRACE' }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on('error', fail).end();
    });
    expect(status).toBe(405);
  }
});
