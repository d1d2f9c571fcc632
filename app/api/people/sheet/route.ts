import { getTranslations } from 'next-intl/server';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { MAX_SHEET_BYTES } from '@/lib/intake/sheets/limits';
import { isWorkbookByNameOnly, readSheet } from '@/lib/intake/sheets/read-sheet';
import { writeSheet } from '@/lib/intake/sheets/write-sheet';
import { UnreadableFile } from '@/lib/intake/read/unreadable-file';
import { hasPeopleColumns, planSheet } from '@/lib/people/plan-sheet';
import { EXAMPLE_SIGN_IN_NAME } from '@/lib/people/example-sign-in-name';
import { readUpload } from '@/lib/web/read-upload';
import { runHandler } from '@/lib/web/run-handler';
import { sheetResponse } from '@/lib/web/sheet-response';

/** What an uploaded spreadsheet of people would do; nothing is done. */
export async function POST(request: Request): Promise<Response> {
  return runHandler(request, async (ctx) => {
    requirePermission(ctx.actor, 'people.manage', {});
    const { bytes, name } = await readUpload(request, { field: 'file', maxBytes: MAX_SHEET_BYTES });
    const sheet = await readSheet(name, bytes);
    // A heading would not mend it.
    const isDamaged = isWorkbookByNameOnly(name, bytes) && !hasPeopleColumns(sheet);
    if (isDamaged) throw new UnreadableFile(name, 'file_broken');
    return planSheet(ctx, sheet);
  });
}

/** An empty one with its headings and an example. */
export async function GET(request: Request): Promise<Response> {
  return runHandler(request, async (ctx) => {
    requirePermission(ctx.actor, 'people.manage', {});
    const t = await getTranslations('admin.peopleSheet');
    const columns = ['displayName', 'signInName', 'department', 'roles', 'email'];
    const rows = [
      columns.map((column) => t(`column.${column}`)),
      columns.map((column) => (column === 'signInName' ? EXAMPLE_SIGN_IN_NAME : t(`example.${column}`))),
    ];
    const bytes = await writeSheet({ name: t('title'), rows, widths: [14, 16, 28, 20, 26] });
    return sheetResponse(bytes, `${t('templateName')}.xlsx`);
  });
}
