import { YearPage } from '@/components/site/year-page';
import { sharedDb } from '@/lib/db/shared-db';
import { listYear } from '@/lib/publications/site-queries';
import { readYear } from '@/app/(site)/read-address';
import { htmlAnswer, siteFrame, siteResponse } from '@/app/(site)/site-response';

type Context = { params: Promise<{ year: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const text = (await params).year;
  return siteResponse(request, `/${text}`, async () => {
    const year = readYear(text);
    const entries = year === null ? [] : await listYear({ db: sharedDb() }, year);
    if (year === null || entries.length === 0) return null;
    return htmlAnswer(<YearPage frame={await siteFrame()} year={year} entries={entries} />);
  });
}
