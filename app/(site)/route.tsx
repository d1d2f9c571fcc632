import { HomePage } from '@/components/site/home-page';
import { sharedDb } from '@/lib/db/shared-db';
import { listNewest, listNewestByYear, listYears } from '@/lib/publications/site-queries';
import { htmlAnswer, siteFrame, siteResponse } from './site-response';

const PER_YEAR = 12;

export function GET(request: Request): Promise<Response> {
  return siteResponse(request, '/', async () => {
    const ctx = { db: sharedDb() };
    const [frame, [newest = null], entries, years] = await Promise.all([
      siteFrame(),
      listNewest(ctx, 1),
      listNewestByYear(ctx, PER_YEAR),
      listYears(ctx),
    ]);
    return htmlAnswer(<HomePage frame={frame} newest={newest} entries={entries} years={years} />);
  });
}
