'use client';

import { Anchor } from '@mantine/core';
import table from '@/components/ui/desk-table.module.css';
import { Link } from '@/components/ui/link';
import { useFiguresWords } from '@/components/words/use-figures-words';
import { printValue } from '@/lib/claims/figures/print-value';
import type { Appearance } from '@/lib/facts/queries/list-appearances';
import { usePeriodWords } from './use-period-words';

/** Where figures are printed, beside what the ledger says of them now. */
export function AppearanceTable({
  appearances,
  label,
}: {
  appearances: readonly Appearance[];
  label: string;
}) {
  const t = useFiguresWords('appearances');
  return (
    <table className={table.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('article')}</th>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('fact')}</th>
          <th scope="col">{t('figure')}</th>
          <th scope="col">{t('ledger')}</th>
          <th scope="col">{t('toDo')}</th>
        </tr>
      </thead>
      <tbody>
        {appearances.map((appearance, index) => (
          <AppearanceRow key={index} appearance={appearance} />
        ))}
      </tbody>
    </table>
  );
}

function AppearanceRow({ appearance }: { appearance: Appearance }) {
  const t = useFiguresWords('appearances');
  const periodWords = usePeriodWords();
  const { articleId, title, year, place, revision, fact, newest, figure, state, keptFor } = appearance;
  const isDraft = place === 'draft';
  const href = isDraft ? `/desk/articles/${articleId}/edit?panel=figures` : `/desk/articles/${articleId}`;
  return (
    <tr>
      <td data-label={t('article')}>
        <Anchor component={Link} href={href}>
          {t('named', { title, year: String(year) })}
        </Anchor>
      </td>
      <td data-label={t('place')}>{t(`places.${place}`, { revision: revision ?? 0 })}</td>
      <td data-label={t('fact')}>
        {[fact.metric, fact.breakdown, periodWords(fact.period)].filter((word) => word !== '').join(' · ')}
      </td>
      <td data-label={t('figure')}>{figure}</td>
      <td data-label={t('ledger')}>
        {fact.id === newest.id
          ? printValue(newest)
          : t('changed', { before: printValue(fact), after: printValue(newest) })}
      </td>
      <td data-label={t('toDo')}>
        {state === 'differs'
          ? t(`toDoIn.${place}`)
          : state === 'kept'
            ? t('kept', { reason: keptFor })
            : t('none')}
      </td>
    </tr>
  );
}
