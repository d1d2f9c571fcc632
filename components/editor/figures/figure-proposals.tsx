'use client';

import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useFigures } from '@/components/editor/figures/figures-context';
import type { Said } from '@/components/editor/figures/figures-session';
import { useFactWords } from '@/components/editor/figures/use-fact-words';
import { useValue } from '@/components/editor/session/use-value';
import { useFiguresWords } from '@/components/words/use-figures-words';
import { printValue } from '@/lib/claims/figures/print-value';
import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';
import type { ProposedFact } from '@/lib/claims/figures/propose-facts';
import styles from './figures.module.css';

const MOST_FOUND = 8;

type Props = { proposed: readonly ProposedFact[]; onSay: (said: Said) => Promise<void> };

/** The facts a figure may be, by number; and the whole ledger to look in. */
export function FigureProposals({ proposed, onSay }: Props) {
  const t = useFiguresWords('item');
  const ledger = useValue(useFigures().ledger);
  const [words, setWords] = useState('');
  if (!ledger) return null;
  const found = words.trim() === '' ? [] : findFacts(ledger, words).slice(0, MOST_FOUND);
  return (
    <>
      {proposed.length === 0 && <p className={styles.note}>{t('noProposal')}</p>}
      {proposed.length > 0 && (
        <ol className={styles.proposals} aria-label={t('proposals')}>
          {proposed.map(({ fact, agrees }) => (
            <FactChoice
              key={fact.id}
              fact={fact}
              note={agrees ? t('agrees') : t('otherwise', { value: printValue(fact) })}
              agrees={agrees}
              onSay={onSay}
            />
          ))}
        </ol>
      )}
      <TextInput
        size="xs"
        mt={6}
        label={t('search')}
        placeholder={t('searchHint')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {words.trim() !== '' && found.length === 0 && <p className={styles.note}>{t('foundNone')}</p>}
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.map((fact) => (
            <FactChoice key={fact.id} fact={fact} note="" agrees={false} onSay={onSay} />
          ))}
        </ul>
      )}
    </>
  );
}

type ChoiceProps = { fact: LedgerFact; note: string; agrees: boolean; onSay: Props['onSay'] };

function FactChoice({ fact, note, agrees, onSay }: ChoiceProps) {
  const factWords = useFactWords();
  return (
    <li>
      <button
        type="button"
        className={styles.fact}
        data-agrees={agrees || undefined}
        onClick={() => void onSay({ factId: fact.id })}
      >
        {factWords(fact)} {note !== '' && <em>{note}</em>}
      </button>
    </li>
  );
}

/** Every word somewhere in what the fact is called. */
function findFacts(ledger: readonly LedgerFact[], words: string): LedgerFact[] {
  const wanted = words.trim().split(/\s+/);
  return ledger.filter(({ metric, synonyms, breakdown, body, period }) => {
    const called = [metric, ...synonyms, breakdown, body, period].join('\n');
    return wanted.every((word) => called.includes(word));
  });
}
