'use client';

import { useImportsWords } from '@/components/words/use-imports-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import classes from './plan.module.css';

/** Which of what is to be looked at begins here, as the list of it counts. */
export function FlagNumbers({ numbers: all }: { numbers: number[] }) {
  const t = useImportsWords('looking');
  const numbers = all.join(useTermsWords()('and'));
  return (
    <span className={classes.flagNumber} title={t('marks', { numbers })}>
      {numbers}
    </span>
  );
}
