import { HeadingLines } from '@/components/article/heading-lines';
import { photoSources } from '@/components/article/photo-sources';
import { useHistoryWords } from '@/components/words/use-history-words';
import { renderDocumentHtml } from '@/lib/document/render-html';
import type { SectionContent } from '@/lib/domain/article/content';
import styles from './history.module.css';
import { RestoreParagraph } from './restore-paragraph';
import type { Restore } from './restore';

type Props = {
  section: SectionContent;
  /** Of each block: the text has it no more as it was. */
  gone: readonly boolean[];
  /** Null where nothing may be restored now. */
  restore: Restore | null;
};

/** One section as it was; what the text has no more is marked, and can be brought back by the paragraph. */
export function PastText({ section, gone, restore }: Props) {
  const t = useHistoryWords();
  return (
    <article className="article" lang="zh-CN">
      {section.headingLines.length > 0 && (
        <h2 className="article-section-heading">
          <HeadingLines lines={section.headingLines} />
        </h2>
      )}
      {(section.doc.content ?? []).map((node, index) => (
        <div key={index} className={styles.paragraph} data-gone={gone[index] || undefined}>
          <div
            className="article-text"
            dangerouslySetInnerHTML={{
              __html: renderDocumentHtml({ type: 'doc', content: [node] }, { photoSources }),
            }}
          />
          {gone[index] && (
            <div className={`${styles.restore} not-printed`}>
              <span>{t('gone')}</span>
              {restore && <RestoreParagraph restore={restore} paragraph={index} />}
            </div>
          )}
        </div>
      ))}
    </article>
  );
}
