import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
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

/** A plain GET form: what is filtered stands in the address, and works before scripts have loaded. */
export function EventFilterForm({ values, people }: Props) {
  const t = useTranslations('audit');
  return (
    <form method="get" action="/desk/audit" role="search" aria-label={t('filter')}>
      {values.articleId && <input type="hidden" name="articleId" value={values.articleId} />}
      <Group align="end" gap="sm">
        <TextInput
          name="text"
          label={t('text')}
          placeholder={t('textHint')}
          defaultValue={values.text}
          maxLength={100}
          leftSection={<IconSearch size={16} aria-hidden />}
          w={{ base: '100%', sm: 220 }}
        />
        <NativeSelect
          name="type"
          label={t('group')}
          defaultValue={values.type}
          data={[
            { value: '', label: t('allGroups') },
            ...EVENT_GROUPS.map((value) => ({ value, label: t(`groups.${value}`) })),
          ]}
        />
        <NativeSelect
          name="actorId"
          label={t('person')}
          defaultValue={values.actorId}
          data={[
            { value: '', label: t('allPersons') },
            ...people.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
        />
        <TextInput type="date" name="from" label={t('from')} defaultValue={values.from} />
        <TextInput type="date" name="to" label={t('to')} defaultValue={values.to} />
        <Button type="submit" variant="default">
          {t('apply')}
        </Button>
      </Group>
    </form>
  );
}
