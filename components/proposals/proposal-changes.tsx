import './marked.css';
import { useFormatter } from 'next-intl';
import type { ArticleContent } from '@/lib/domain/article/content';
import { sectionHeading } from '@/lib/domain/article/section-name';
import { beginning } from '@/lib/domain/text/beginning';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { ArticleDifference } from '@/lib/proposals/differences/article-difference';
import { surroundingsIn, type Surroundings } from '@/lib/proposals/differences/surroundings';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { markedSectionAnchor, type TopicNames } from './marked-section-text';
import type { ReadProposal } from './read-proposals';
import { useDifferenceWords } from './use-difference-words';
import { WordsChanged } from './words-changed';

type Props = { proposal: ReadProposal; topicNames: TopicNames };

/** 改动清单: each difference of one proposal, with what the writer said to it. */
export function ProposalChanges({ proposal, topicNames }: Props) {
  const t = useProposalsWords('changes');
  const { base, differences, answers } = proposal;
  if (differences.length === 0) return <p>{t('none')}</p>;
  const aroundOf = surroundingsIn(base);
  return (
    <ol className="marked marked-changes" aria-label={t('label')}>
      {differences.map((difference) => (
        <li key={difference.id}>
          <Words
            difference={difference}
            around={aroundOf(difference)}
            proposal={proposal}
            topicNames={topicNames}
          />
          <Answer answer={answers.find(({ differenceId }) => differenceId === difference.id)} />
        </li>
      ))}
    </ol>
  );
}

type WordsProps = Props & { difference: ArticleDifference; around: Surroundings };

function Words({ difference, around, proposal: { base, proposer }, topicNames }: WordsProps) {
  const { label, taken, put } = useDifferenceWords(topicNames)(difference, around);
  return (
    <div>
      <Place difference={difference} base={base} /> <span className="note">{label}</span> {around.lead}
      <WordsChanged taken={taken} put={put} form={proposer.form} />
      {around.tail}
    </div>
  );
}

function Answer({ answer }: { answer: ReadProposal['answers'][number] | undefined }) {
  const t = useProposalsWords('changes');
  const format = useFormatter();
  if (!answer) return <div className="answer">{t('unanswered')}</div>;
  const { isTaken, word, by, at } = answer;
  return (
    <div className="answer">
      <strong>{isTaken ? t('taken') : t('refused')}</strong>
      {word !== '' && t('word', { word })}{' '}
      <span>{t('by', { by, at: format.dateTime(at, TIME_IN_LIST) })}</span>
    </div>
  );
}

/** Where it stands; a link to its section, where the text has it. */
function Place({ difference, base }: { difference: ArticleDifference; base: ArticleContent }) {
  const t = useProposalsWords('changes');
  const { section } = difference;
  if (section === null) return <span>{t('head')}</span>;
  const at = base.sections.findIndex(({ id }) => id === section);
  const of = base.sections[at];
  const name = of ? beginning(sectionHeading(of.headingLines), 20) : '';
  const label = of ? t('section', { number: at + 1, name }) : t('newSection');
  return <a href={`#${markedSectionAnchor(section)}`}>{label}</a>;
}
