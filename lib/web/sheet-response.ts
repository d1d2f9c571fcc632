import { attachment } from './attachment';

/** An .xlsx file to be saved under this name. */
export function sheetResponse(bytes: Uint8Array, fileName: string): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': attachment(fileName),
      'cache-control': 'no-store',
    },
  });
}
