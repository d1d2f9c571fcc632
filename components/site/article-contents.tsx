import { Phrases } from '@/components/article/phrases';
import type { SectionAnchors } from '@/components/article/section-anchors';
import { documentIsEmpty } from '@/lib/document/document-is-empty';
import type { SectionContent } from '@/lib/domain/article/content';
import { sectionHeading } from '@/lib/domain/article/section-name';
import { siteText as t } from './site-text';

type Props = { sections: SectionContent[]; anchors: SectionAnchors };

function label({ role, headingLines, doc }: SectionContent): string | null {
  if (headingLines.length > 0) return sectionHeading(headingLines);
  return role === 'outlook' && !documentIsEmpty(doc) ? t('outlook') : null;
}

/** The sections with a heading, and the outlook; nothing when that is not worth a list. */
export function ArticleContents({ sections, anchors }: Props) {
  const lines = sections.flatMap((section) => {
    const text = label(section);
    return text === null ? [] : [{ anchor: anchors[section.id], text }];
  });
  if (lines.length < 2) return null;
  return (
    <nav className="contents" aria-labelledby="contents">
      <div>
        <h2 id="contents">{t('contents')}</h2>
        <ol>
          {lines.map(({ anchor, text }) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>
                <Phrases text={text} />
              </a>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}
