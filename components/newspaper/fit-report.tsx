import { Alert, Text } from '@mantine/core';
import { useNewspaperWords } from '@/components/words/use-newspaper-words';
import type { PageFit } from '@/lib/newspaper/layout/lay-out-page';
import styles from './newspaper.module.css';

/** How the page fits, article by article, and what has no room. */
export function FitReport({ fit }: { fit: PageFit }) {
  const t = useNewspaperWords('fit');
  const blank = fit.articles.reduce((sum, article) => sum + article.blank, 0);
  const verdict = !fit.isWhole ? t('over') : blank > 0 ? t('wholeBlank', { lines: blank }) : t('whole');
  return (
    <Alert
      color={fit.isWhole ? 'gray' : 'seal'}
      variant="light"
      mb="sm"
      role="status"
      aria-label={t('title')}
    >
      <Text size="sm" fw={600} className="tabular">
        {t('measure', { size: fit.size.toFixed(1), pitch: fit.pitch.toFixed(1), columns: fit.columns })}
      </Text>
      <Text size="sm">{verdict}</Text>
      <ul className={styles.fitList}>
        {fit.articles.map((article, at) => (
          <li key={at}>
            <Text size="sm" span className="tabular">
              {article.over > 0
                ? t(article.stopsAt ? 'articleOver' : 'articleNone', {
                    number: at + 1,
                    lines: article.over,
                    words: article.stopsAt ?? '',
                  })
                : t('article', {
                    number: at + 1,
                    columns: article.columns,
                    lines: spanOf(article.columnLines),
                  })}
              {article.over === 0 && article.blank > 0 && t('blank', { lines: article.blank })}
              {article.floatsOver > 0 && (
                <>
                  <br />
                  {t('floatsOver', { number: at + 1, count: article.floatsOver })}
                </>
              )}
            </Text>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** 61, or 58–61 where columns hold pictures. */
function spanOf(lines: readonly number[]): string {
  const [least, most] = [Math.min(...lines), Math.max(...lines)];
  if (lines.length === 0) return '0';
  return least === most ? `${most}` : `${least}–${most}`;
}
