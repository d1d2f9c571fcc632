import { IconX } from '@tabler/icons-react';
import Link from 'next/link';
import { NUMBER_FILTERS, type NumberFilterValues } from '@/components/articles/number-filter-values';
import { useDeskWords } from '@/components/words/use-desk-words';
import styles from './number-filters.module.css';

type Props = { values: NumberFilterValues; hrefWithout: (name: keyof NumberFilterValues) => string };

/** What narrows the list and is not in its form, each with the way to drop it. */
export function NumberFilters({ values, hrefWithout }: Props) {
  const t = useDeskWords('only');
  const set = NUMBER_FILTERS.filter((name) => values[name] !== '');
  if (set.length === 0) return null;
  return (
    <ul className={styles.filters} aria-label={t('title')}>
      {set.map((name) => {
        const word = t(name, { value: values[name] });
        return (
          <li key={name}>
            {word}{' '}
            <Link href={hrefWithout(name)} aria-label={t('drop', { filter: word })} prefetch={false}>
              <IconX size={14} aria-hidden />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
