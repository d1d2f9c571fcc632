import { FilterChoice, FilterForm } from '@/components/ui/filter-form';
import { useHistoryWords } from '@/components/words/use-history-words';

type Props = {
  articleId: string;
  sectionId: string | null;
  shown: string;
  against: string;
  others: { value: string; label: string }[];
};

/** Any other line of the history to compare with. */
export function CompareForm({ articleId, sectionId, shown, against, others }: Props) {
  const t = useHistoryWords();
  if (others.length === 0) return null;
  return (
    <FilterForm
      action={`/desk/articles/${articleId}/history`}
      label={t('chooseOther')}
      applyLabel={t('compare')}
    >
      {sectionId && <input type="hidden" name="section" value={sectionId} />}
      <input type="hidden" name="show" value={shown} />
      <FilterChoice
        name="against"
        label={t('withOther')}
        value={others.some(({ value }) => value === against) ? against : ''}
        all={t('text')}
        choices={others}
      />
    </FilterForm>
  );
}
