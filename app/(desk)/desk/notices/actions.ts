'use server';

import { markNoticesRead } from '@/lib/notices/mark-notices-read';
import { runAction } from '@/lib/web/run-action';
import { showAnew } from '@/lib/web/show-anew';

export async function markNoticesReadAction(which: { all: true } | { ids: string[] } | { path: string }) {
  const result = await runAction((ctx) => markNoticesRead(ctx, which));
  return showAnew(result);
}
