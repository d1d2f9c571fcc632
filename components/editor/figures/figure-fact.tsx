'use client';

import type { PlacedFigure } from '@/components/editor/figures/figures-session';
import { useFactWords } from '@/components/editor/figures/use-fact-words';
import { useFiguresWords } from '@/components/words/use-figures-words';
import { printValue } from '@/lib/claims/figures/print-value';
import styles from './figures.module.css';

/** What a figure is bound to, or why it needs nothing, and where the two say different things. */
export function FigureFact({ figure: { binding, state, claim } }: { figure: PlacedFigure }) {
  const t = useFiguresWords('item');
  const factWords = useFactWords();
  if (!binding) return null;
  const { fact, waiver } = binding;
  if (!fact) return <p className={styles.note}>{t('waivedFor', { reason: waiver })}</p>;
  return (
    <>
      <p className={styles.note}>{t('boundTo', { fact: factWords(fact.newest) })}</p>
      {state === 'differs' && (
        <p className={styles.alert}>{t('differs', { figure: claim.text, value: printValue(fact.newest) })}</p>
      )}
    </>
  );
}
