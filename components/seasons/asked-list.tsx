import Link from 'next/link';
import { sectionName } from '@/lib/domain/article/section-name';
import { withinQuotes } from '@/lib/domain/text/within-quotes';
import type { Asked } from '@/lib/seasons/queries/list-asked';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import styles from './seasons.module.css';

/** What a number of the overview counts, each leading to its cell; what names no section to its request. */
export function AskedList({ seasonId, asked }: { seasonId: string; asked: Asked[] }) {
  const t = useSeasonsWords('only');
  const terms = useTermsWords('sectionRole');
  if (asked.length === 0) return <p className={styles.quiet}>{t('none')}</p>;
  const season = `/desk/seasons/${seasonId}`;
  return (
    <ul className={styles.gaps}>
      {asked.map(({ requestId, departmentId, departmentName, section }) => (
        <li key={`${requestId} ${section?.id ?? ''}`}>
          {section ? (
            <Link href={`${season}/sections/${section.id}/${departmentId}`} prefetch={false}>
              {t('section', {
                department: departmentName,
                article: section.articleTitle || section.bodyName,
                section: withinQuotes(sectionName(section) || terms(section.role)),
              })}
            </Link>
          ) : (
            <Link href={`${season}#request-${requestId}`} prefetch={false}>
              {t('whole', { department: departmentName })}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
