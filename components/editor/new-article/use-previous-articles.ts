'use client';

import { useEffect, useState } from 'react';
import type { PreviousArticle } from '@/lib/articles/queries/list-previous-articles';
import type { ActionResult } from '@/lib/web/run-action';
import { ask } from '@/components/ui/ask';

const ASK_AFTER_MS = 300;

type About = { bodyName: string; year: number };

/** Earlier years' articles on the body named so far. */
export function usePreviousArticles(
  { bodyName, year }: About,
  list: (about: About) => Promise<ActionResult<PreviousArticle[]>>,
): PreviousArticle[] {
  const [found, setFound] = useState<{ key: string; articles: PreviousArticle[] }>({ key: '', articles: [] });
  const name = bodyName.trim();
  const key = name === '' || !Number.isInteger(year) ? '' : `${year} ${name}`;
  useEffect(() => {
    if (key === '') return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const result = await ask(() => list({ bodyName: name, year }));
      if (isCurrent && result.ok) setFound({ key, articles: result.value });
    }, ASK_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, name, year, list]);
  return found.key === key ? found.articles : [];
}
