import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cellWords } from '@/components/seasons/cell-words';
import type { Coverage, CoverageCell, CoverageDepartment, CoverageSection } from '@/lib/seasons/coverage';
import styles from './seasons.module.css';

/** Sections by departments: what was asked, came, is used and confirmed. Each cell leads to what it counts. */
export function CoverageMatrix({ coverage }: { coverage: Coverage }) {
  const t = useTranslations('seasons.matrix');
  const { departments, articles, gaps, seasonId } = coverage;
  const isGap = new Set(gaps.map(({ sectionId, departmentId }) => `${sectionId} ${departmentId}`));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('title')}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('section')}</th>
            {departments.map((department) => (
              <th key={department.id} scope="col">
                {department.name}
                {department.receivedForAll > 0 && (
                  <span className={styles.forAll}>{t('forAll', { count: department.receivedForAll })}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {articles.map((article) => (
          <tbody key={article.id}>
            <tr>
              <th scope="rowgroup" colSpan={departments.length + 1} className={styles.article}>
                <Link href={`/desk/articles/${article.id}`}>
                  {article.title || t('untitled', { bodyName: article.bodyName })}
                </Link>
              </th>
            </tr>
            {article.sections.map((section, index) => (
              <tr key={section.id} data-gap={isGap.has(`${section.id} null`) || undefined}>
                <SectionName
                  section={section}
                  number={index + 1}
                  isAskedOfNobody={isGap.has(`${section.id} null`)}
                />
                {departments.map((department, column) => (
                  <Cell
                    key={department.id}
                    href={`/desk/seasons/${seasonId}/sections/${section.id}/${department.id}`}
                    cell={section.cells[column]}
                    department={department}
                    isGap={isGap.has(`${section.id} ${department.id}`)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type NameProps = { section: CoverageSection; number: number; isAskedOfNobody: boolean };

function SectionName({ section, number, isAskedOfNobody }: NameProps) {
  const t = useTranslations('seasons.matrix');
  const terms = useTranslations('terms.sectionRole');
  const name = section.headingLines.join(' ') || section.headingHint || terms(section.role);
  return (
    <th scope="row" className={styles.section}>
      <span className="tabular">{number}.</span> {name}
      {isAskedOfNobody && <span className={styles.bad}>{t('askedOfNobody')}</span>}
    </th>
  );
}

type CellProps = {
  cell: CoverageCell | undefined;
  href: string;
  department: CoverageDepartment;
  isGap: boolean;
};

function Cell({ cell, href, department, isGap }: CellProps) {
  const t = useTranslations('seasons.cell');
  const words = cell ? cellWords(cell) : [];
  if (words.length === 0) return <td className={styles.empty}>–</td>;
  return (
    <td data-gap={isGap || undefined}>
      <Link href={href} className={styles.cell} title={department.name} prefetch={false}>
        {words.map(({ key, count, isBad }) => (
          <span key={key} className={isBad ? styles.bad : undefined}>
            {t(key, { count: count ?? 0 })}
          </span>
        ))}
      </Link>
    </td>
  );
}
