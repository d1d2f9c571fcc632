import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '@/lib/env';
import { siteOrigin } from './site-origin';
import { siteStyles } from './site-styles';

let kept: string | undefined;

/** What pages are made with: the build's templates, the styles and the office's settings. Another makes all anew. */
export function pageMake(): string {
  return (kept ??= createHash('sha256')
    .update(JSON.stringify([buildId(), siteStyles(), siteOrigin(), env().NEXTAUTH_URL, env().OFFICE_NAME]))
    .digest('hex')
    .slice(0, 16));
}

function buildId(): string {
  const file = path.join(
    /* turbopackIgnore: true */ process.cwd(),
    process.env.NEXT_DIST_DIR ?? '.next',
    'huimou-build',
  );
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
