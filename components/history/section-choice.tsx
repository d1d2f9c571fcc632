import { FilterChoice, FilterForm } from '@/components/ui/filter-form';
import { useHistoryWords } from '@/components/words/use-history-words';
import type { EditableArticle } from '@/lib/articles/queries/get-article-for-editing';
import { sectionHeading, sectionName } from '@/lib/domain/article/section-name';

type Props = {
  article: Pick<EditableArticle, 'id' | 'sections' | 'removedSections'>;
  sectionId: string | null;
};

/** Whose history: the whole article's, or one section's, removed ones included. */
export function SectionChoice({ article, sectionId }: Props) {
  const t = useHistoryWords();
  const choices = [
    ...article.sections.map((section, index) => ({
      value: section.id,
      label: t('numbered', { number: index + 1, name: sectionName(section) || t(section.role) }),
    })),
    ...article.removedSections.map(({ id, headingLines, firstWords }) => ({
      value: id,
      label: t('removed', { name: sectionHeading(headingLines) || firstWords || t('removedEmpty') }),
    })),
  ];
  return (
    <FilterForm
      action={`/desk/articles/${article.id}/history`}
      label={t('chooseSection')}
      applyLabel={t('look')}
    >
      <FilterChoice
        name="section"
        label={t('section')}
        value={sectionId ?? ''}
        all={t('whole')}
        choices={choices}
      />
    </FilterForm>
  );
}
