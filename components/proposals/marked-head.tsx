import { BylineLine } from '@/components/article/byline-line';
import type { MarkedArticle } from '@/lib/proposals/marked/marked-content';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { hasLines, MarkedLines } from './marked-lines';
import { MarkedValueText } from './marked-value';
import type { Proposers } from './read-proposals';

/** What stands above the sections. The body and the year are in no text: they are told where somebody changes them. */
export function MarkedHead({ article, proposers }: { article: MarkedArticle; proposers: Proposers }) {
  const t = useProposalsWords('marked');
  const { bodyName, year, byline, seriesLabel, kicker, headline, subhead } = article;
  const hasByline = byline.before.length > 0 || byline.after.length > 0;
  return (
    <header className="article-head">
      {bodyName.after.length > 0 && (
        <p className="note">
          {t('bodyName')}
          <MarkedValueText value={bodyName} proposers={proposers} say={(name) => name} />
        </p>
      )}
      {year.after.length > 0 && (
        <p className="note">
          {t('year')}
          <MarkedValueText value={year} proposers={proposers} say={String} />
        </p>
      )}
      {hasLines(seriesLabel) && (
        <p className="article-series">
          <MarkedLines lines={seriesLabel} proposers={proposers} />
        </p>
      )}
      <hgroup>
        {hasLines(kicker) && (
          <p className="article-kicker">
            <MarkedLines lines={kicker} proposers={proposers} />
          </p>
        )}
        <h2 className="article-headline">
          <MarkedLines lines={headline} proposers={proposers} />
        </h2>
        {hasLines(subhead) && (
          <p className="article-subhead">
            <MarkedLines lines={subhead} proposers={proposers} />
          </p>
        )}
      </hgroup>
      {hasByline && (
        <p className="article-byline">
          <MarkedValueText
            value={byline}
            proposers={proposers}
            say={(entries) => (entries.length > 0 ? <BylineLine byline={entries} /> : '')}
          />
        </p>
      )}
    </header>
  );
}
