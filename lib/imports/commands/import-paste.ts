import { createHash } from 'node:crypto';
import type { Ctx } from '@/lib/db/context';
import { Invalid } from '@/lib/domain/errors';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { readPasteApart } from '@/lib/intake/apart/read-apart';
import { parseInput } from '@/lib/input/parse-input';
import { importPasteInput } from '@/lib/imports/input';
import { takeIn, type TakenIn } from '@/lib/imports/take-in';

/**
 * Plans what a pasted text would become.
 * @throws Forbidden; Invalid `text` required, too_long
 */
export async function importPaste(ctx: Ctx, raw: unknown): Promise<TakenIn> {
  const input = parseInput(importPasteInput, raw);
  requirePermission(ctx.actor, 'article.create', {});
  const source = await readPasteApart(input);
  if (source.text.trim() === '') throw new Invalid({ text: 'required' });
  const bytes = Buffer.from(source.text);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return takeIn(ctx, source, { byteSize: bytes.byteLength, hash });
}
