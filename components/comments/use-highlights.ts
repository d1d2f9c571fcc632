'use client';

import { useEffect, type RefObject } from 'react';
import type { Passage } from './comment-actions';
import { passageRange } from './passage-range';

type Place = Omit<Passage, 'quote'>;

/** Names of the highlights as highlights.css paints them, least telling first. */
const NAMES = ['proposed-words', 'comment-passage', 'comment-active'] as const;

/** Paints passages without touching the text, in browsers that can; elsewhere the quotes in the list must do. */
export function useHighlights(
  article: RefObject<Element | null>,
  places: Record<(typeof NAMES)[number], readonly Place[]>,
): void {
  useEffect(() => {
    if (!('highlights' in CSS)) return;
    for (const [priority, name] of NAMES.entries()) {
      const ranges = places[name].flatMap((place) => {
        const range = article.current && passageRange(article.current, place);
        return range ? [range] : [];
      });
      const highlight = new Highlight(...ranges);
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    }
    return () => NAMES.forEach((name) => CSS.highlights.delete(name));
  });
}
