'use client';

import { NativeSelect } from '@mantine/core';
import { useNewspaperWords } from '@/components/words/use-newspaper-words';
import type { Arrangement } from '@/lib/newspaper/layout/lay-out-page';
import { PAPER_SIZES, type FitLimits } from '@/lib/newspaper/layout/papers';
import { FieldGroup } from '@/components/ui/field-group';
import type { PageDraftState } from './use-page-draft';

const COLUMNS = [3, 4, 5, 6, 7, 8];
const SIZE_STEP = 0.5;

/** How the page is divided, where it is not left to the fit. */
export function SettingFields({
  state: { draft, change },
  limits,
}: {
  state: PageDraftState;
  limits: FitLimits;
}) {
  const t = useNewspaperWords('setting');
  const { arrangement, texts, paper } = draft;
  const set = (chosen: Partial<Arrangement>) =>
    change((before) => ({ ...before, arrangement: { ...before.arrangement, ...chosen } }));
  const ways = bandsOf(texts.length);
  const sizes = sizesIn(limits, arrangement.size);
  return (
    <FieldGroup title={t('title')}>
      <NativeSelect
        label={t('columns')}
        value={arrangement.columns ?? ''}
        data={[
          { value: '', label: t('columnsAuto', { count: PAPER_SIZES[paper].columns }) },
          ...COLUMNS.map((count) => ({ value: `${count}`, label: t('columnsOf', { count }) })),
        ]}
        onChange={({ currentTarget: { value } }) => set({ columns: value === '' ? null : Number(value) })}
      />
      {texts.length > 1 && (
        <NativeSelect
          label={t('bands')}
          value={arrangement.bands?.join(' ') ?? ''}
          data={[
            { value: '', label: t('bandsAuto') },
            ...ways.map((way) => ({
              value: way.join(' '),
              label: way.map((count) => t('band', { count })).join(' / '),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            set({ bands: value === '' ? null : value.split(' ').map(Number) })
          }
        />
      )}
      <NativeSelect
        label={t('size')}
        value={arrangement.size ?? ''}
        data={[
          { value: '', label: t('sizeAuto', { min: limits.sizeMin, max: limits.sizeMax }) },
          ...sizes.map((size) => ({ value: `${size}`, label: t('sizeOf', { size }) })),
        ]}
        onChange={({ currentTarget: { value } }) => set({ size: value === '' ? null : Number(value) })}
      />
    </FieldGroup>
  );
}

function sizesIn({ sizeMin, sizeMax }: FitLimits, chosen: number | null): number[] {
  const count = Math.floor((sizeMax - sizeMin) / SIZE_STEP + 1e-6) + 1;
  const sizes = Array.from({ length: count }, (_, at) => sizeMin + at * SIZE_STEP);
  return chosen === null || sizes.includes(chosen)
    ? sizes
    : [...sizes, chosen].sort((one, other) => one - other);
}

/** From the top: how many stand side by side. */
function bandsOf(count: number): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: count }, (_, at) => at + 1).flatMap((first) =>
    bandsOf(count - first).map((rest) => [first, ...rest]),
  );
}
