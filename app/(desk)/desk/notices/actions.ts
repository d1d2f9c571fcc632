'use server';

import { refresh } from 'next/cache';
import { markNoticesRead } from '@/lib/notices/mark-notices-read';
import { runAction } from '@/lib/web/run-action';

export async function markNoticesReadAction(which: { all: true } | { ids: string[] }) {
  const result = await runAction((ctx) => markNoticesRead(ctx, which));
  refresh();
  return result;
}
