'use client';

import { NUMBER_FILTERS, type NumberFilterValues } from '@/components/articles/number-filter-values';
import { FilterChoice, FilterForm, FilterWords } from '@/components/ui/filter-form';
import { ARTICLE_STATUSES, PUBLICATION_STATES } from '@/lib/domain/workflow/state';
import { useArticlesWords } from '@/components/words/use-articles-words';
import { useTermsWords } from '@/components/words/use-terms-words';

export type FilterValues = {
  text: string;
  status: string;
  publication: string;
  year: string;
  mine: string;
  shelf: string;
  sort: string;
} & NumberFilterValues;

export function ArticleFilterForm({ values, years }: { values: FilterValues; years: number[] }) {
  const t = useArticlesWords('list');
  const terms = useTermsWords();
  return (
    <FilterForm action="/desk/articles" label={t('filter')} applyLabel={t('apply')}>
      <FilterWords
        name="text"
        label={t('text')}
        placeholder={t('textHint')}
        value={values.text}
        maxLength={60}
      />
      <FilterChoice
        name="status"
        label={t('status')}
        value={values.status}
        all={t('all')}
        choices={ARTICLE_STATUSES.map((value) => ({ value, label: terms(`status.${value}`) }))}
      />
      <FilterChoice
        name="publication"
        label={t('publication')}
        value={values.publication}
        all={t('all')}
        choices={PUBLICATION_STATES.map((value) => ({ value, label: terms(`publication.${value}`) }))}
      />
      <FilterChoice
        name="year"
        label={t('year')}
        value={values.year}
        all={t('all')}
        choices={years.map((year) => ({ value: `${year}`, label: `${year}` }))}
      />
      <FilterChoice
        name="mine"
        label={t('whose')}
        value={values.mine}
        all={t('everybodys')}
        choices={[{ value: '1', label: t('mine') }]}
      />
      {NUMBER_FILTERS.map(
        (name) => values[name] !== '' && <input key={name} type="hidden" name={name} value={values[name]} />,
      )}
      <FilterChoice
        name="shelf"
        label={t('shelf')}
        value={values.shelf}
        all={t('inWork')}
        choices={[
          { value: 'archive', label: t('archived') },
          { value: 'all', label: t('withArchived') },
        ]}
      />
      {values.sort !== '' && <input type="hidden" name="sort" value={values.sort} />}
    </FilterForm>
  );
}
