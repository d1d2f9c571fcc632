import Link from 'next/link';
import type { CSSProperties } from 'react';
import { cellWords } from '@/components/seasons/cell-words';
import { sectionName } from '@/lib/domain/article/section-name';
import type {
  Coverage,
  CoverageCell,
  CoverageDepartment,
  CoverageSection,
  GapKind,
} from '@/lib/seasons/coverage';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { MatrixLegend } from './matrix-legend';
import { printLayout } from './print-layout';
import styles from './coverage-matrix.module.css';

/** Gaps that cannot wait; the others are work still to do. */
const GRAVE: readonly GapKind[] = ['nothing_after_due', 'disputed', 'void'];

/** Sections by departments: what was asked, came, is used and confirmed. Each cell leads to what it counts. */
export function CoverageMatrix({ coverage }: { coverage: Coverage }) {
  const t = useSeasonsWords('matrix');
  const { departments, articles, gaps, seasonId } = coverage;
  const gapOf = new Map<string, GapLook>();
  for (const { kind, sectionId, departmentId } of gaps) {
    const place = `${sectionId} ${departmentId}`;
    if (gapOf.get(place) !== 'grave') gapOf.set(place, GRAVE.includes(kind) ? 'grave' : 'open');
  }
  const sections = articles.flatMap((article) => article.sections);
  const { orientation, rowMm, fontMm, nameMm, hasLevelNames } = printLayout(
    articles.length + sections.length,
    departments.length,
  );
  const sizes = { '--row': `${rowMm}mm`, '--font': `${fontMm}mm`, '--name': `${nameMm}mm` } as CSSProperties;
  return (
    <div
      className={styles.scroll}
      style={sizes}
      data-orientation={orientation}
      data-names={hasLevelNames ? 'level' : 'upright'}
      tabIndex={0}
      role="group"
      aria-label={t('title')}
    >
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('section')}</th>
            {departments.map((department, column) => (
              <DepartmentName
                key={department.id}
                department={department}
                cells={sections.flatMap(({ cells }) => cells[column] ?? [])}
              />
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
              <tr key={section.id}>
                <SectionName
                  section={section}
                  number={index + 1}
                  isAskedOfNobody={gapOf.has(`${section.id} null`)}
                />
                {departments.map((department, column) => (
                  <Cell
                    key={department.id}
                    href={`/desk/seasons/${seasonId}/sections/${section.id}/${department.id}`}
                    cell={section.cells[column]}
                    department={department}
                    gap={gapOf.get(`${section.id} ${department.id}`)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <MatrixLegend />
    </div>
  );
}

type GapLook = 'grave' | 'open';
type HeadProps = { department: CoverageDepartment; cells: CoverageCell[] };

function DepartmentName({ department: { name, receivedForAll }, cells }: HeadProps) {
  const t = useSeasonsWords('matrix');
  const asked = cells.filter((cell) => cell.asked);
  const received = asked.filter((cell) => cell.received > 0).length;
  return (
    <th scope="col">
      <span className={styles.name}>{name}</span>
      {asked.length > 0 && (
        <span className={styles.fact}>{t('answered', { received, asked: asked.length })}</span>
      )}
      {receivedForAll > 0 && <span className={styles.fact}>{t('forAll', { count: receivedForAll })}</span>}
    </th>
  );
}

type NameProps = { section: CoverageSection; number: number; isAskedOfNobody: boolean };

function SectionName({ section, number, isAskedOfNobody }: NameProps) {
  const t = useSeasonsWords('matrix');
  const terms = useTermsWords('sectionRole');
  const name = sectionName(section) || terms(section.role);
  return (
    <th scope="row" className={styles.section} data-gap={isAskedOfNobody || undefined}>
      <span className="tabular">{number}.</span> {name}{' '}
      {isAskedOfNobody && <span className={styles.bad}>{t('askedOfNobody')}</span>}
    </th>
  );
}

type CellProps = {
  cell: CoverageCell | undefined;
  href: string;
  department: CoverageDepartment;
  gap: GapLook | undefined;
};

function Cell({ cell, href, department, gap }: CellProps) {
  const t = useSeasonsWords();
  const words = cell ? cellWords(cell) : [];
  if (!cell || words.length === 0) return <td className={styles.empty} />;
  return (
    <td data-gap={gap} data-state={stateOf(cell)}>
      <Link href={href} className={styles.cell} title={department.name} prefetch={false}>
        {words.map(({ key, count = 0, isBad }) => (
          <span key={key} className={isBad ? styles.bad : undefined}>
            <span className={styles.word}>{t(`cell.${key}`, { count })}</span>
            <span className={styles.mark} aria-hidden>
              {t(`mark.${key}`, { count })}
            </span>
          </span>
        ))}
      </Link>
    </td>
  );
}

/** How far it has come; what is amiss comes before that. */
function stateOf({ asked, received, late, used, confirmed }: CoverageCell): string | undefined {
  if (confirmed === 'disputed' || confirmed === 'void') return 'amiss';
  if (confirmed === 'confirmed') return 'confirmed';
  if (used > 0) return 'used';
  if (received > 0) return 'received';
  return asked && late ? 'amiss' : undefined;
}
