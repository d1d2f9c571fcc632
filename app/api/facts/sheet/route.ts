import { getTranslations } from 'next-intl/server';
import { BYTE_ORDER_MARK, csvRow } from '@/lib/audit/csv';
import { dateInChina } from '@/lib/domain/calendar';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { importFacts } from '@/lib/facts/commands/import-facts';
import { LEDGER_COLUMN_ORDER } from '@/lib/facts/ledger-columns';
import { planLedger } from '@/lib/facts/plan-ledger';
import { listLedgerRows } from '@/lib/facts/queries/list-ledger-rows';
import { MAX_LEDGER_BYTES, MAX_LEDGER_ROWS } from '@/lib/intake/sheets/limits';
import { readSheet } from '@/lib/intake/sheets/read-sheet';
import { writeSheet } from '@/lib/intake/sheets/write-sheet';
import { csvResponse } from '@/lib/web/csv-response';
import { readUpload } from '@/lib/web/read-upload';
import { runHandler } from '@/lib/web/run-handler';
import { sheetResponse } from '@/lib/web/sheet-response';

/** What an uploaded spreadsheet of figures would do; nothing is done. */
export async function POST(request: Request): Promise<Response> {
  return runHandler(request, async (ctx) => {
    requirePermission(ctx.actor, 'fact.record', {});
    const { bytes, name } = await readUpload(request, { field: 'file', maxBytes: MAX_LEDGER_BYTES });
    const { works: _, ...plan } = await planLedger(ctx, await readSheet(name, bytes, MAX_LEDGER_ROWS));
    return plan;
  });
}

/** Does what the same file was said to do. */
export async function PUT(request: Request): Promise<Response> {
  return runHandler(request, async (ctx) => {
    requirePermission(ctx.actor, 'fact.record', {});
    const { bytes, name } = await readUpload(request, { field: 'file', maxBytes: MAX_LEDGER_BYTES });
    const rows = await readSheet(name, bytes, MAX_LEDGER_ROWS);
    const asked = new URL(request.url).searchParams;
    return importFacts(ctx, {
      fileName: name,
      rows,
      agreed: asked.get('agreed') ?? '',
      reason: asked.get('reason') ?? '',
      isWhole: asked.get('whole') === '1',
    });
  });
}

/** The ledger as a spreadsheet; without `as` an empty one with its headings and an example. */
export async function GET(request: Request): Promise<Response> {
  return runHandler(request, async (ctx) => {
    const t = await getTranslations('facts');
    const as = new URL(request.url).searchParams.get('as');
    if (as === null) {
      requirePermission(ctx.actor, 'fact.record', {});
      const example = LEDGER_COLUMN_ORDER.map((column) =>
        t.has(`sheet.example.${column}`) ? t(`sheet.example.${column}`) : '',
      );
      const rows = [LEDGER_COLUMN_ORDER.map((column) => t(`column.${column}`)), example];
      return sheetResponse(
        await writeSheet({ name: t('title'), rows, widths: WIDTHS }),
        `${t('sheet.templateName')}.xlsx`,
      );
    }
    const rows = await listLedgerRows(ctx, {
      column: (column) => t(`column.${column}`),
      status: (status) => t(`state.${status}`),
      priceBasis: (basis) => (basis === 'none' ? '' : t(`basis.${basis}`)),
    });
    const name = `${t('title')} ${dateInChina(ctx.now)}`;
    if (as === 'csv') return csvResponse(inCsv(rows), { name, asciiName: 'ledger' });
    const bytes = await writeSheet({ name: t('title'), rows, widths: WIDTHS, frozenColumns: 1 });
    return sheetResponse(bytes, `${name}.xlsx`);
  });
}

const WIDTHS = [20, 20, 8, 14, 12, 14, 14, 24, 10, 8, 20, 10, 24, 8, 30];

async function* inCsv(rows: string[][]): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for (const row of rows) yield csvRow(row);
}
