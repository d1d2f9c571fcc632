import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nginxExample } from '@/lib/outputs/site/export/nginx-example';
import { scriptlessPolicy, securityHeaders } from '@/lib/web/security-headers';

const hasNginx = spawnSync('nginx', ['-v']).status === 0;
const withdrawn = [{ path: `/2025/${'a'.repeat(60)}`, withdrawnAt: '2026-01-02T03:04:05.000Z' }];
const example = (folder: string, prefix: string) =>
  nginxExample(withdrawn, {
    folder,
    prefix,
    origin: 'https://hui.example.gov.cn',
    headers: [...securityHeaders, scriptlessPolicy],
  });

describe('the example for nginx', () => {
  test('knows what was withdrawn, by both of its names', () => {
    const [{ path: at = '' } = {}] = withdrawn;
    const lines = example('/srv/huimou', '').split('\n');
    expect(lines).toContain(`    ${at} ${at}.html;`);
    expect(lines).toContain(`    ${at}.html ${at}.html;`);
  });

  test('names the type of every picture that lies in the folder', () => {
    const text = example('/srv/huimou', '');
    for (const line of ['image/webp webp;', 'image/jpeg jpg;', 'image/png png;'])
      expect(text).toContain(line);
  });

  test('allows a search to lead to the office’s own site', () => {
    const text = example('/srv/huimou', '/huimou');
    expect(text).toContain("form-action 'self' https://hui.example.gov.cn;");
    expect(text).toContain('return 302 "https://hui.example.gov.cn/search$is_args$args";');
  });

  test.skipIf(!hasNginx)(
    'is taken by nginx, at the root and under a prefix (skipped where there is no nginx)',
    () => {
      const place = mkdtempSync(path.join(tmpdir(), 'huimou-nginx-'));
      try {
        for (const prefix of ['', '/huimou', '/a/b-c.d']) {
          const file = path.join(place, 'nginx.conf');
          const http = `access_log off; ${example(place, prefix)}`;
          writeFileSync(file, `pid ${place}/pid; error_log stderr; events {} http { ${http} }`);
          const { status, stderr } = spawnSync('nginx', ['-t', '-p', place, '-c', file], {
            encoding: 'utf8',
          });
          expect(stderr).toContain('test is successful');
          expect(status).toBe(0);
        }
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    },
  );
});
