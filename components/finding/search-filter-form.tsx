'use client';

import { FilterChoice, FilterForm, FilterWords } from '@/components/ui/filter-form';
import { useFindingWords } from '@/components/words/use-finding-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { MAX_SEARCH_LENGTH } from '@/lib/domain/search-length';
import type { DeskShelf } from '@/lib/finding/queries/search-desk';
import { ARTICLE_STATUSES } from '@/lib/domain/workflow/state';

/** As the address holds them; '' does not filter. */
export type SearchValues = {
  q: string;
  shelf: string;
  year: string;
  body: string;
  status: string;
  topic: string;
};

type Props = {
  values: SearchValues;
  shelves: readonly DeskShelf[];
  years: readonly number[];
  bodies: readonly string[];
  topics: readonly { id: string; name: string }[];
};

export function SearchFilterForm({ values, shelves, years, bodies, topics }: Props) {
  const t = useFindingWords();
  const terms = useTermsWords();
  return (
    <FilterForm action="/desk/search" label={t('filter')} applyLabel={t('apply')}>
      <FilterWords
        name="q"
        label={t('query')}
        placeholder={t('queryHint')}
        value={values.q}
        maxLength={MAX_SEARCH_LENGTH}
      />
      <FilterChoice
        name="shelf"
        label={t('shelf')}
        value={values.shelf}
        all={t('allShelves')}
        choices={shelves.map((value) => ({ value, label: t(`shelves.${value}`) }))}
      />
      {years.length > 0 && (
        <FilterChoice
          name="year"
          label={t('year')}
          value={values.year}
          all={t('allYears')}
          choices={years.map((year) => ({ value: `${year}`, label: t('yearOf', { year: `${year}` }) }))}
        />
      )}
      {bodies.length > 0 && (
        <FilterChoice
          name="body"
          label={t('body')}
          value={values.body}
          all={t('allBodies')}
          choices={bodies.map((value) => ({ value, label: value }))}
        />
      )}
      {years.length > 0 && (
        <FilterChoice
          name="status"
          label={t('status')}
          value={values.status}
          all={t('allStatuses')}
          choices={ARTICLE_STATUSES.map((value) => ({ value, label: terms(`status.${value}`) }))}
        />
      )}
      {topics.length > 0 && (
        <FilterChoice
          name="topic"
          label={t('topic')}
          value={values.topic}
          all={t('allTopics')}
          choices={topics.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FilterForm>
  );
}
