import { parseArgs } from 'node:util';
import { sharedDb } from '@/lib/db/shared-db';
import { exportSite } from '@/lib/outputs/site/export/export-site';
import { folderTarget } from '@/lib/outputs/site/export/folder-target';
import { pageMake } from '@/lib/outputs/site/page-make';
import { givenFile } from '../lib/given-file';
import { interruption } from '../lib/interruption.mjs';
import { nginxSettings } from '../lib/nginx-settings';
import { sayExported } from '../lib/say-exported';
import { progressOf } from '../lib/say-progress';

/** Copies the public site into a folder; 1 when something of it could not be copied. */
export async function siteExport(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { prefix: { type: 'string' } },
  });
  const target = folderTarget(givenFile(positionals), nginxSettings(values.prefix));
  const exported = await exportSite(sharedDb(), target, {
    make: pageMake(),
    now: () => new Date(),
    signal: interruption,
    made: progressOf('making'),
    copied: progressOf('copying'),
  });
  return sayExported('exported', target, exported);
}
