import { getTranslations } from 'next-intl/server';
import { dateInChina } from '@/lib/domain/calendar';
import { writeSheet } from '@/lib/intake/sheets/write-sheet';
import { getCoverage } from '@/lib/seasons/queries/get-coverage';
import { runHandler } from '@/lib/web/run-handler';
import { sheetResponse } from '@/lib/web/sheet-response';
import { matrixRows } from './matrix-rows';

type Params = { params: Promise<{ seasonId: string }> };

/** A season's matrix as a spreadsheet. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return runHandler(request, async (ctx) => {
    const coverage = await getCoverage(ctx, (await params).seasonId);
    const [t, terms] = await Promise.all([getTranslations('seasons'), getTranslations('terms')]);
    const rows = matrixRows(coverage, {
      article: t('matrix.article'),
      section: t('matrix.section'),
      untitled: (bodyName) => t('matrix.untitled', { bodyName }),
      role: (role) => terms(`sectionRole.${role}`),
      cell: (key, count) => t(`cell.${key}`, { count }),
      between: t('matrix.between'),
    });
    const widths = [34, 26, ...coverage.departments.map(() => 16)];
    const bytes = await writeSheet({ name: t('matrix.title'), rows, widths, frozenColumns: 2 });
    return sheetResponse(bytes, `${coverage.name}-${t('matrix.title')}-${dateInChina(ctx.now)}.xlsx`);
  });
}
