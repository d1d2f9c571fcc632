import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { ARTICLE_STATUSES, PUBLICATION_STATES } from '@/lib/domain/workflow/state';

export type FilterValues = { text: string; status: string; publication: string; year: string; mine: string };

/** A plain GET form: what is filtered stands in the address, and works before scripts have loaded. */
export function ArticleFilterForm({ values, years }: { values: FilterValues; years: number[] }) {
  const t = useTranslations('articles.list');
  const terms = useTranslations('terms');
  return (
    <form method="get" action="/desk/articles" role="search" aria-label={t('filter')}>
      <Group align="end" gap="sm">
        <TextInput
          name="text"
          label={t('text')}
          placeholder={t('textHint')}
          defaultValue={values.text}
          maxLength={60}
          leftSection={<IconSearch size={16} aria-hidden />}
          w={{ base: '100%', sm: 240 }}
        />
        <NativeSelect
          name="status"
          label={t('status')}
          defaultValue={values.status}
          data={[
            { value: '', label: t('all') },
            ...ARTICLE_STATUSES.map((value) => ({ value, label: terms(`status.${value}`) })),
          ]}
        />
        <NativeSelect
          name="publication"
          label={t('publication')}
          defaultValue={values.publication}
          data={[
            { value: '', label: t('all') },
            ...PUBLICATION_STATES.map((value) => ({ value, label: terms(`publication.${value}`) })),
          ]}
        />
        <NativeSelect
          name="year"
          label={t('year')}
          defaultValue={values.year}
          data={[
            { value: '', label: t('all') },
            ...years.map((year) => ({ value: `${year}`, label: `${year}` })),
          ]}
        />
        <NativeSelect
          name="mine"
          label={t('whose')}
          defaultValue={values.mine}
          data={[
            { value: '', label: t('everybodys') },
            { value: '1', label: t('mine') },
          ]}
        />
        <Button type="submit" variant="default">
          {t('apply')}
        </Button>
      </Group>
    </form>
  );
}
