'use client';

import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useNewspaperWords } from '@/components/words/use-newspaper-words';
import type { FloatPlace } from '@/lib/newspaper/layout/lay-out-article';
import type { PagePhoto, PageTable } from '@/lib/newspaper/layout/page-article';
import type { PageText } from '@/lib/newspaper/load-page';
import type { PageDraftState } from './use-page-draft';

type Props = { state: PageDraftState; text: PageText; at: number; columns: number };

/** Where each photo and table of an article stands. */
export function FloatFields({ state, text, at, columns }: Props) {
  const t = useNewspaperWords('article');
  const floats = text.article.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is PagePhoto | PageTable => block.kind !== 'paragraph');
  const places = state.draft.arrangement.articles[at]?.photos ?? [];
  const set = (index: number, place: FloatPlace | null) =>
    state.change((before) => ({
      ...before,
      arrangement: {
        ...before.arrangement,
        articles: before.arrangement.articles.map((one, number) =>
          number === at
            ? {
                ...one,
                photos: floats.map((_, each) => (each === index ? place : (one.photos[each] ?? null))),
              }
            : one,
        ),
      },
    }));
  if (floats.length === 0) return null;
  return (
    <Stack gap="xs">
      {floats.map((float, index) => (
        <FloatField
          key={index}
          name={
            float.kind === 'photo'
              ? t('photo', { number: index + 1, caption: float.caption || t('noCaption') })
              : t('table', { number: index + 1 })
          }
          place={places[index] ?? null}
          columns={columns}
          set={(place) => set(index, place)}
        />
      ))}
    </Stack>
  );
}

type FieldProps = {
  name: string;
  place: FloatPlace | null;
  columns: number;
  set: (place: FloatPlace | null) => void;
};

function FloatField({ name, place, columns, set }: FieldProps) {
  const t = useNewspaperWords('article');
  const numbers = Array.from({ length: columns }, (_, at) => `${at + 1}`);
  return (
    <div role="group" aria-label={name}>
      <Text size="xs" lineClamp={1}>
        {name}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <NativeSelect
          size="xs"
          aria-label={t('place')}
          value={place?.at ?? ''}
          data={[
            { value: '', label: t('placeAuto') },
            { value: 'top', label: t('top') },
            { value: 'bottom', label: t('bottom') },
          ]}
          onChange={({ currentTarget: { value } }) =>
            set(
              value === ''
                ? null
                : {
                    at: value === 'top' ? 'top' : 'bottom',
                    column: place?.column ?? 0,
                    span: place?.span ?? 2,
                  },
            )
          }
        />
        {place && (
          <>
            <NativeSelect
              size="xs"
              aria-label={t('from')}
              title={t('from')}
              value={`${place.column + 1}`}
              data={numbers}
              onChange={({ currentTarget: { value } }) => set({ ...place, column: Number(value) - 1 })}
            />
            <NativeSelect
              size="xs"
              aria-label={t('span')}
              title={t('span')}
              value={`${place.span}`}
              data={numbers}
              onChange={({ currentTarget: { value } }) => set({ ...place, span: Number(value) })}
            />
          </>
        )}
      </Group>
    </div>
  );
}
