'use client';

import { startTransition, useEffect, useState } from 'react';
import type { Finding } from '@/lib/domain/article/findings';
import type { FiguresSession } from '@/components/editor/figures/figures-session';
import type { AnswersSession } from '@/components/editor/findings/answers-session';
import { liveFindings } from '@/components/editor/findings/live-findings';
import type { ArticleSession } from '@/components/editor/session/article-session';

const LOOK_AFTER_MS = 1_000;

/**
 * What is still wrong with the article as it stands on this page; looked at again a second after a change. What the
 * departments say is asked for again whenever somebody comes back to the page.
 */
export function useFindings(
  session: ArticleSession,
  { answers, load }: AnswersSession,
  figures: FiguresSession | null,
): Finding[] {
  const [found, setFound] = useState<Finding[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      figures?.look();
      const now = liveFindings(session, answers.get(), figures?.findings() ?? []);
      // Whoever types must not wait for the page to be drawn again, least of all when nothing new was found.
      startTransition(() => setFound((before) => (isSame(before, now) ? before : now)));
    };
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, LOOK_AFTER_MS);
    };
    const comeBack = () => void load();
    look();
    const stop = session.changes.subscribe(lookSoon);
    const stopAnswers = answers.subscribe(look);
    const stopFigures = figures?.known.subscribe(look);
    window.addEventListener('focus', comeBack);
    return () => {
      stop();
      stopAnswers();
      stopFigures?.();
      window.removeEventListener('focus', comeBack);
      clearTimeout(timer);
    };
  }, [session, answers, load, figures]);
  return found;
}

function isSame(one: readonly Finding[], other: readonly Finding[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
