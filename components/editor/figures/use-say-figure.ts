'use client';

import { useMemo } from 'react';
import { useFigures } from '@/components/editor/figures/figures-context';
import type { PlacedFigure, Said } from '@/components/editor/figures/figures-session';
import { useNotices } from '@/components/editor/notices/use-notices';
import { useFiguresWords } from '@/components/words/use-figures-words';
import type { Failure } from '@/lib/web/failure';

/** Says what figures are, and tells what came of it. Each answers whether it was done. */
export function useSayFigure() {
  const t = useFiguresWords('item');
  const figures = useFigures();
  const notices = useNotices();
  return useMemo(() => {
    const told = (failure: Failure | null, words: string): boolean => {
      if (failure) notices.refused(failure);
      else notices.announce(words);
      return failure === null;
    };
    return {
      say: async (figure: PlacedFigure, said: Said) =>
        told(
          await figures.say(figure, said),
          t('factId' in said ? 'done' : 'doneWaived', { figure: figure.claim.text }),
        ),
      unbind: async ({ binding, claim }: PlacedFigure) =>
        binding !== null && told(await figures.unbind(binding.id), t('doneUnbound', { figure: claim.text })),
      keep: async (figure: PlacedFigure, newerId: string, reason: string) =>
        figures.keep(figure.binding?.fact?.id ?? '', newerId, reason),
      refusals: { nothingToBind: () => notices.brief(t('nothingToBind')) },
    };
  }, [t, figures, notices]);
}
