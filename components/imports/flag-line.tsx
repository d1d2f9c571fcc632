'use client';

import { memo, useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import type { Piece } from '@/lib/intake/plan';
import type { Correction } from '@/lib/intake/rows/correction';
import { useImportsWords } from '@/components/words/use-imports-words';
import { CorrectionForm } from './correction-form';
import type { Marks } from './use-import-marks';
import classes from './plan.module.css';

type Props = Pick<Marks, 'look' | 'correct'> & {
  flag: number;
  words: string;
  isLooked: boolean;
  onGo: (() => void) | null;
  /** Its own; of others it can be that they hold its words. */
  correction: Correction | null;
  corrections: readonly Correction[];
  at: { start: number; end: number };
  /** What its words are a part of; null where they cannot be corrected here. */
  piece: Piece | null;
  source: string;
};

/** One thing to look at: it leads to its row, is ticked off, and its words are corrected. */
export const FlagLine = memo(function FlagLine(props: Props) {
  const { flag, words, isLooked, onGo, correction, piece, look, correct, source } = props;
  const t = useImportsWords('looking');
  const [isCorrecting, setIsCorrecting] = useState(false);
  const number = flag + 1;
  return (
    <li className={classes.flag} data-looked={isLooked || undefined}>
      <div className={classes.flagLine}>
        <span className={classes.flagNumber} aria-hidden>
          {number}
        </span>
        <button type="button" className={classes.flagWords} onClick={() => onGo?.()}>
          {words}
        </button>
        <Checkbox
          size="xs"
          checked={isLooked}
          label={t('looked')}
          aria-label={t('lookedOf', { number, words })}
          onChange={({ currentTarget }) => look(flag, currentTarget.checked)}
        />
        {piece && !isCorrecting && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('correctOf', { number, words })}
            onClick={() => setIsCorrecting(true)}
          >
            {t('correct')}
          </Button>
        )}
      </div>
      {correction && (
        <div className={classes.flagLine}>
          <span>
            <del>{source.slice(correction.start, correction.end)}</del> <ins>{correction.text}</ins>
          </span>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('takeBackOf', { number })}
            onClick={() => void correct(flag, null)}
          >
            {t('takeBack')}
          </Button>
        </div>
      )}
      {piece && isCorrecting && (
        <CorrectionForm {...props} piece={piece} onClose={() => setIsCorrecting(false)} />
      )}
    </li>
  );
});
