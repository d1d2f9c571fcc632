import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sharedDb } from '@/lib/db/shared-db';
import { bucketTarget } from '@/lib/outputs/site/export/bucket-target';
import { ExportFailed } from '@/lib/outputs/site/export/export-failed';
import { exportSite } from '@/lib/outputs/site/export/export-site';
import { folderTarget } from '@/lib/outputs/site/export/folder-target';
import type { ExportPlan } from '@/lib/outputs/site/export/plan-export';
import { pageMake } from '@/lib/outputs/site/page-make';
import { givenBucket } from '../lib/given-bucket';
import { interruption } from '../lib/interruption.mjs';
import { nginxSettings } from '../lib/nginx-settings';
import { sayExport, sayExportBriefly } from '../lib/say-export';
import { sayExported } from '../lib/say-exported';
import { progressOf } from '../lib/say-progress';

type Wanted = { endpoint?: string; prefix?: string; 'file-names'?: boolean };

/** Copies the public site to where the portal serves it from; 1 when something of it could not be copied. */
export async function sitePush(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      endpoint: { type: 'string' },
      prefix: { type: 'string' },
      'file-names': { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
  });
  const [given, ...more] = positionals;
  if (!given || more.length > 0)
    throw Object.assign(new Error('目标 · TARGET'), { code: 'ERR_PARSE_ARGS_ONE_TARGET' });
  const target = targetOf(given, values);
  const isDry = values['dry-run'] ?? false;
  const exported = await exportSite(sharedDb(), target, {
    make: pageMake(),
    now: () => new Date(),
    signal: interruption,
    isDry,
    made: progressOf('making'),
    copied: progressOf('copying'),
    planned: sayPlan,
  });
  return isDry ? 0 : sayExported('pushed', target, exported);
}

function targetOf(given: string, { endpoint, prefix, 'file-names': isAsFiles }: Wanted) {
  if (given.startsWith('s3:'))
    return bucketTarget(givenBucket(given, endpoint, process.env), { isAsFiles, signal: interruption });
  if (/^[a-z][a-z0-9+.-]+:/.test(given) && !given.startsWith('file:'))
    throw new ExportFailed('bad_target', { target: given });
  return folderTarget(folderOf(given), nginxSettings(prefix));
}

/** From where npm was called. */
function folderOf(given: string): string {
  if (given.startsWith('file://')) return fileURLToPath(given);
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), given.replace(/^file:/, ''));
}

function sayPlan({ phases, unchanged }: ExportPlan): void {
  const steps = phases.flat();
  for (const { name, file } of steps) {
    const how = file === null ? 'dryRemove' : file.kind === 'withdrawn' ? 'dryWithdraw' : 'dryWrite';
    console.log(sayExportBriefly(`said.${how}`, { name }));
  }
  const removed = steps.filter(({ file }) => file === null).length;
  console.log(sayExport('said.dry', { written: steps.length - removed, removed, unchanged }));
}
