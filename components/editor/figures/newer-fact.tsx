'use client';

import { useState } from 'react';
import { Button, Group } from '@mantine/core';
import type { PlacedFigure } from '@/components/editor/figures/figures-session';
import { useFigures } from '@/components/editor/figures/figures-context';
import { putValue } from '@/components/editor/figures/put-value';
import { ReasonForm } from '@/components/editor/figures/reason-form';
import { useNotices } from '@/components/editor/notices/use-notices';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useFiguresWords } from '@/components/words/use-figures-words';
import { printAs } from '@/lib/claims/figures/print-as';
import { printValue } from '@/lib/claims/figures/print-value';
import styles from './figures.module.css';

/** The ledger has another value by now: the text takes it, or keeps its own for a reason. */
export function NewerFact({ figure }: { figure: PlacedFigure }) {
  const t = useFiguresWords('item');
  const session = useArticleSession();
  const figures = useFigures();
  const notices = useNotices();
  const [isKeeping, setIsKeeping] = useState(false);
  const fact = figure.binding?.fact;
  if (!fact) return null;
  const value = printAs(figure.claim, fact.newest);
  const take = async () => {
    const failure = await putValue(session, figures, figure, value);
    if (failure) notices.refused(failure);
    else notices.announce(t('done', { figure: value }));
  };
  const keep = async (reason: string) => {
    const failure = await figures.keep(fact.id, fact.newest.id, reason);
    if (failure) return notices.refused(failure);
    setIsKeeping(false);
    notices.announce(t('doneKept', { figure: figure.claim.text }));
  };
  return (
    <>
      <p className={styles.alert}>
        {t('followed', { before: printValue(fact), after: printValue(fact.newest) })}
      </p>
      {isKeeping ? (
        <ReasonForm
          label={t('keepReason')}
          confirm={t('confirmKeep')}
          onSubmit={keep}
          onCancel={() => setIsKeeping(false)}
        />
      ) : (
        <Group gap={6}>
          <Button size="compact-xs" onClick={() => void take()}>
            {t('take', { value })}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setIsKeeping(true)}>
            {t('keep')}
          </Button>
        </Group>
      )}
    </>
  );
}
