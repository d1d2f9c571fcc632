import { readFile as readBytes } from 'node:fs/promises';
import type { Ctx } from '@/lib/db/context';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { readApart } from '@/lib/intake/apart/read-apart';
import { requireFileSize } from '@/lib/intake/read/read-file';
import { UnreadableFile } from '@/lib/intake/read/unreadable-file';
import { parseInput } from '@/lib/input/parse-input';
import { fileNameOf } from '@/lib/submissions/files/file-name';
import { keepFile } from '@/lib/submissions/files/keep-file';
import { importFileInput } from '@/lib/imports/input';
import { requireWaiting } from '@/lib/imports/require-waiting';
import { takeIn, type TakenIn } from '@/lib/imports/take-in';

/**
 * Reads a file that was received and plans what it would become; the file itself is kept as it came.
 * @throws Forbidden, Invalid, also when its sender gave it up; UnreadableFile with the reason, nothing is kept then
 */
export async function importFile(ctx: Ctx, raw: unknown): Promise<TakenIn> {
  const input = parseInput(importFileInput, raw);
  requirePermission(ctx.actor, 'article.create', {});
  const fileName = fileNameOf(input.fileName);
  const { received, importId, signal } = input;
  if (received === null) throw new UnreadableFile(fileName, 'file_too_large');
  requireFileSize(fileName, received.byteSize);
  const source = await readApart({ fileName, bytes: await readBytes(received.path) });
  requireWaiting(signal);
  await keepFile(received);
  const { byteSize, hash } = received;
  return takeIn(ctx, source, { byteSize, hash }, { importId, signal });
}
