'use client';

import { useEffect, useState } from 'react';
import type { QuickAnswer } from '@/lib/finding/queries/quick-search';
import type { Failure } from '@/lib/web/failure';

const PAUSE_MS = 250;
const UNREACHABLE: Failure = { code: 'unexpected', reason: 'unreachable' };

type Asked = { query: string; answer: QuickAnswer | null; failure: Failure | null };

/** What the desk finds of these words, a moment after they were typed; the last answer stays until the next has come. */
export function useQuickSearch(query: string): {
  answer: QuickAnswer | null;
  failure: Failure | null;
  isLooking: boolean;
} {
  const [last, setLast] = useState<Asked | null>(null);
  useEffect(() => {
    const given = new AbortController();
    const timer = setTimeout(
      () => {
        ask(query, given.signal).then(
          (told) => {
            if (!given.signal.aborted) setLast({ query, ...told });
          },
          () => {
            if (!given.signal.aborted) setLast({ query, answer: null, failure: UNREACHABLE });
          },
        );
      },
      query === '' ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [query]);
  const isLooking = last?.query !== query;
  return { answer: last?.answer ?? null, failure: isLooking ? null : (last?.failure ?? null), isLooking };
}

async function ask(query: string, signal: AbortSignal): Promise<Omit<Asked, 'query'>> {
  const response = await fetch(`/api/search?${new URLSearchParams({ q: query })}`, {
    signal,
    cache: 'no-store',
  });
  if (response.ok) return { answer: (await response.json()) as QuickAnswer, failure: null };
  const body = (await response.json()) as { failure?: Failure } | null;
  return { answer: null, failure: body?.failure ?? UNREACHABLE };
}
