import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Coverage } from '@/lib/seasons/coverage';
import styles from './seasons.module.css';

const SHOWN = 12;

/** What an editor would ask about, in words, each leading to its cell. */
export function GapList({ coverage: { seasonId, articles, departments, gaps } }: { coverage: Coverage }) {
  const t = useTranslations('seasons.gaps');
  const terms = useTranslations('terms.sectionRole');
  const sections = new Map(
    articles.flatMap(({ sections: all }) => all.map((section) => [section.id, section])),
  );
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  if (gaps.length === 0) return <p className={styles.quiet}>{t('none')}</p>;
  const items = gaps.map(({ kind, articleId, sectionId, departmentId }) => {
    const section = sections.get(sectionId);
    const heading = section?.headingLines.join(' ') || section?.headingHint || terms(section?.role ?? 'body');
    const words = { section: heading, department: names.get(departmentId ?? '') ?? '' };
    const href = departmentId
      ? `/desk/seasons/${seasonId}/sections/${sectionId}/${departmentId}`
      : `/desk/articles/${articleId}`;
    return (
      <li key={`${kind} ${sectionId} ${departmentId}`}>
        <Link href={href} prefetch={false}>
          {t(kind, words)}
        </Link>
      </li>
    );
  });
  return (
    <>
      <ul className={styles.gaps}>{items.slice(0, SHOWN)}</ul>
      {items.length > SHOWN && (
        <details className={styles.quiet}>
          <summary>{t('more', { count: items.length - SHOWN })}</summary>
          <ul className={styles.gaps}>{items.slice(SHOWN)}</ul>
        </details>
      )}
    </>
  );
}
