import { FilterChoice, FilterDay, FilterForm, FilterWords } from '@/components/ui/filter-form';
import { useAuditWords } from '@/components/words/use-audit-words';
import { EVENT_GROUPS } from './event-groups';

/** As the address holds them; '' does not filter. */
export type EventFilterValues = {
  type: string;
  actorId: string;
  articleId: string;
  from: string;
  to: string;
  text: string;
};

type Props = { values: EventFilterValues; people: { id: string; displayName: string }[] };

export function EventFilterForm({ values, people }: Props) {
  const t = useAuditWords();
  return (
    <FilterForm action="/desk/audit" label={t('filter')} applyLabel={t('apply')}>
      {values.articleId && <input type="hidden" name="articleId" value={values.articleId} />}
      <FilterWords
        name="text"
        label={t('text')}
        placeholder={t('textHint')}
        value={values.text}
        maxLength={100}
      />
      <FilterChoice
        name="type"
        label={t('group')}
        value={values.type}
        all={t('allGroups')}
        choices={EVENT_GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))}
      />
      <FilterChoice
        name="actorId"
        label={t('person')}
        value={values.actorId}
        all={t('allPersons')}
        choices={people.map(({ id, displayName }) => ({ value: id, label: displayName }))}
      />
      <FilterDay name="from" label={t('from')} value={values.from} />
      <FilterDay name="to" label={t('to')} value={values.to} />
    </FilterForm>
  );
}
