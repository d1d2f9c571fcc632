import './marked.css';
import type { MarkedArticle, MarkedSection } from '@/lib/proposals/marked/marked-content';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { FoldedSections } from './folded-sections';
import { MarkedHead } from './marked-head';
import { MarkedSectionText, type TopicNames } from './marked-section-text';
import type { Proposers } from './read-proposals';

type Props = {
  article: MarkedArticle;
  proposers: Proposers;
  topicNames: TopicNames;
  /** Whether sections nobody changes stand behind a line. */
  folds?: boolean;
};

/** An article with all that is proposed in it. Its looks are those of article.css, and marked.css on top. */
export function MarkedText({ article, proposers, topicNames, folds = false }: Props) {
  const t = useProposalsWords('marked');
  const sections = (list: readonly MarkedSection[]) =>
    list.map((section, at) => (
      <MarkedSectionText key={at} section={section} proposers={proposers} topicNames={topicNames} />
    ));
  return (
    <article className="article marked" lang="zh-CN">
      <MarkedHead article={article} proposers={proposers} />
      <div className="article-body">
        {runsOf(article.sections).map((run, at) => {
          if (!folds || run.isChanged) return <div key={at}>{sections(run.sections)}</div>;
          return (
            <FoldedSections key={at} label={t('unchanged', { count: run.sections.length })}>
              {sections(run.sections)}
            </FoldedSections>
          );
        })}
      </div>
    </article>
  );
}

function runsOf(sections: readonly MarkedSection[]) {
  const runs: { isChanged: boolean; sections: MarkedSection[] }[] = [];
  for (const section of sections) {
    const last = runs.at(-1);
    if (last?.isChanged === section.isChanged) last.sections.push(section);
    else runs.push({ isChanged: section.isChanged, sections: [section] });
  }
  return runs;
}
