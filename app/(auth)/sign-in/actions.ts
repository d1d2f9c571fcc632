'use server';

import { keepLocale } from '@/lib/web/locale-cookie';

/** Open to anybody: sets nothing but this browser's language. */
export async function chooseLocale(locale: string): Promise<void> {
  await keepLocale(String(locale));
}
