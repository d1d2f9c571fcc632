import { sharedDb } from '@/lib/db/shared-db';
import { checkSite } from '@/lib/outputs/site/check-site';
import { pageMake } from '@/lib/outputs/site/page-make';
import { rebakeSite } from '@/lib/outputs/site/rebake-site';
import { interruption } from '../lib/interruption.mjs';
import { sayExport, sayExportBriefly } from '../lib/say-export';
import { progressOf } from '../lib/say-progress';

const NAMED = 50;

/** Makes every page of the public site anew; goes on where it was interrupted. */
export async function siteRebake(): Promise<number> {
  const asked = {
    make: pageMake(),
    signal: interruption,
    progress: progressOf('making'),
    onGoingOn: (left: number) => console.log(sayExport('said.rebakeGoesOn', { left })),
  };
  try {
    const { total, failed } = await rebakeSite(sharedDb(), asked);
    console.log(sayExport('said.rebaked', { total: total - failed.length }));
    if (failed.length === 0) return 0;
    console.error(
      sayExport('said.rebakeFailed', { count: failed.length, names: failed.slice(0, NAMED).join(' ') }),
    );
    return 1;
  } catch (error) {
    if (interruption.aborted) console.error(sayExport('said.rebakePaused'));
    throw error;
  }
}

/** Says which kept files are missing or differ from their rows, and what is to be made; 1 when a file is not as it should be. */
export async function siteCheck(): Promise<number> {
  const { kept, broken, stale } = await checkSite(sharedDb(), { make: pageMake() });
  for (const { path, file } of broken.slice(0, NAMED))
    console.error(sayExportBriefly('said.broken', { path, file }));
  for (const path of stale.slice(0, NAMED)) console.log(sayExportBriefly('said.stale', { path }));
  console.log(sayExport('said.kept', { count: kept }));
  if (stale.length > 0) console.log(sayExport('said.checkStale', { count: stale.length }));
  if (broken.length > 0) console.error(sayExport('said.checkBad', { count: broken.length }));
  return broken.length > 0 ? 1 : 0;
}
