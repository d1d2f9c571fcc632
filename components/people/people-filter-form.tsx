'use client';

import { FilterChoice, FilterForm, FilterWords } from '@/components/ui/filter-form';
import { ROLES } from '@/lib/domain/permissions/roles';
import { useAdminWords } from '@/components/words/use-admin-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { PEOPLE_STATES, type PeopleFilter } from './people-filter';

export function PeopleFilterForm({ filter }: { filter: PeopleFilter }) {
  const t = useAdminWords('people');
  const terms = useTermsWords('role');
  return (
    <FilterForm action="/desk/admin/people" label={t('filter')} applyLabel={t('apply')}>
      <FilterWords
        name="text"
        label={t('search')}
        placeholder={t('searchHint')}
        value={filter.text}
        maxLength={60}
      />
      <FilterChoice
        name="role"
        label={t('role')}
        value={filter.role}
        all={t('anyRole')}
        choices={ROLES.map((value) => ({ value, label: terms(value) }))}
      />
      <FilterChoice
        name="state"
        label={t('state')}
        value={filter.state}
        all={t('anyState')}
        choices={PEOPLE_STATES.map((value) => ({ value, label: t(value) }))}
      />
      {filter.sort !== '' && <input type="hidden" name="sort" value={filter.sort} />}
    </FilterForm>
  );
}
