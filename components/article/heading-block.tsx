import type { HeadingBlock as HeadingBlockContent } from '@/lib/domain/article/content';
import { HeadingLines } from './heading-lines';
import { SubheadText } from './subhead-text';

export type HeadingLevel = 1 | 2;

/** 栏目, 引题, 主题 and 副题 as a newspaper sets them. */
export function HeadingBlock({ heading, level }: { heading: HeadingBlockContent; level: HeadingLevel }) {
  const Headline = level === 1 ? 'h1' : 'h2';
  return (
    <>
      {heading.seriesLabel !== '' && <p className="article-series">{heading.seriesLabel}</p>}
      <hgroup>
        {heading.kicker.length > 0 && (
          <p className="article-kicker">
            <HeadingLines lines={heading.kicker} />
          </p>
        )}
        <Headline className="article-headline">
          <HeadingLines lines={heading.headline} />
        </Headline>
        {heading.subhead !== '' && (
          <p className="article-subhead">
            <SubheadText text={heading.subhead} />
          </p>
        )}
      </hgroup>
    </>
  );
}
