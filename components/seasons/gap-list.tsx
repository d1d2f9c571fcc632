import Link from 'next/link';
import { sectionName } from '@/lib/domain/article/section-name';
import { withinQuotes } from '@/lib/domain/text/within-quotes';
import type { Coverage, CoverageGap, GapKind } from '@/lib/seasons/coverage';
import { useSeasonsWords } from '@/components/words/use-seasons-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import styles from './seasons.module.css';

/** What cannot wait first. */
const ORDER: readonly GapKind[] = [
  'disputed',
  'void',
  'nothing_after_due',
  'nothing_near_due',
  'asked_of_nobody',
  'unconfirmed',
  'unused',
];
const SHOWN = 6;

/** What an editor would ask about, in words and by kind, each leading to its cell. */
export function GapList({ coverage }: { coverage: Coverage }) {
  const t = useSeasonsWords('gaps');
  if (coverage.gaps.length === 0) return <p className={styles.quiet}>{t('none')}</p>;
  return (
    <div className={styles.gapKinds}>
      {ORDER.map((kind) => {
        const gaps = coverage.gaps.filter((gap) => gap.kind === kind);
        if (gaps.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={`gaps-${kind}`}>
            <h3 id={`gaps-${kind}`}>{t(`kinds.${kind}`, { count: gaps.length })}</h3>
            <GapItems gaps={gaps.slice(0, SHOWN)} coverage={coverage} />
            {gaps.length > SHOWN && (
              <details className={styles.quiet}>
                <summary>{t('more', { count: gaps.length - SHOWN })}</summary>
                <GapItems gaps={gaps.slice(SHOWN)} coverage={coverage} />
              </details>
            )}
          </section>
        );
      })}
    </div>
  );
}

type ItemsProps = { gaps: CoverageGap[]; coverage: Coverage };

function GapItems({ gaps, coverage: { seasonId, articles, departments } }: ItemsProps) {
  const t = useSeasonsWords('gaps');
  const terms = useTermsWords('sectionRole');
  const sections = new Map(articles.flatMap((article) => article.sections.map((each) => [each.id, each])));
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return (
    <ul className={styles.gaps}>
      {gaps.map(({ kind, articleId, sectionId, departmentId }) => {
        const section = sections.get(sectionId);
        const heading = (section && sectionName(section)) || terms(section?.role ?? 'body');
        const words = { section: withinQuotes(heading), department: names.get(departmentId ?? '') ?? '' };
        const href = departmentId
          ? `/desk/seasons/${seasonId}/sections/${sectionId}/${departmentId}`
          : `/desk/articles/${articleId}`;
        return (
          <li key={`${sectionId} ${departmentId}`}>
            <Link href={href} prefetch={false}>
              {t(kind, words)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
