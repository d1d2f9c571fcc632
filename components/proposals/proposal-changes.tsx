import './marked.css';
import { useFormatter } from 'next-intl';
import { bylineGroups } from '@/lib/domain/article/byline-text';
import type { ArticleContent } from '@/lib/domain/article/content';
import { sectionHeading } from '@/lib/domain/article/section-name';
import { beginning } from '@/lib/domain/text/beginning';
import { TIME_IN_LIST } from '@/lib/domain/time-formats';
import type { ArticleDifference, ValueField } from '@/lib/proposals/differences/article-difference';
import { surroundingsIn, type Surroundings } from '@/lib/proposals/differences/surroundings';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { markedSectionAnchor, type TopicNames } from './marked-section-text';
import type { ReadProposal } from './read-proposals';
import { useMarksWords } from './use-marks-words';

type Props = { proposal: ReadProposal; topicNames: TopicNames };

/** 改动清单: each difference of one proposal, with what the writer said to it. */
export function ProposalChanges({ proposal, topicNames }: Props) {
  const t = useProposalsWords('changes');
  const { base, differences, answers } = proposal;
  const aroundOf = surroundingsIn(base);
  if (differences.length === 0) return <p>{t('none')}</p>;
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

// Enough to know it again: the whole stands in the text.
const LONGEST = 80;

type WordsProps = Props & { difference: ArticleDifference; around: Surroundings };

function Words({ difference, around, proposal, topicNames }: WordsProps) {
  const t = useProposalsWords('changes');
  const block = useProposalsWords('take');
  const marksWords = useMarksWords();
  const { base, proposed, proposer } = proposal;
  const say = useSayValue(topicNames);
  const { kind, taken, put } = wordsOfDifference(difference, base, proposed, say);
  const { lead, tail, block: type } = around;
  const what = `block.${type}`;
  const said =
    marksWords(around.marks) ||
    (type === null
      ? t(`kind.${kind}`)
      : block(`kind.${kind}`, { what: block(block.has(what) ? what : 'block.other') }));
  const short = (words: string) => beginning(words.replaceAll('\n', ' ¶ ').trim() || words, LONGEST);
  return (
    <div>
      <Place difference={difference} base={base} /> <span className="note">{said}</span> {lead}
      {kind === 'marks_changed' || kind === 'block_moved' ? (
        short(put)
      ) : (
        <>
          {taken !== '' && <del data-form={proposer.form}>{short(taken)}</del>}
          {taken !== '' && put !== '' && ' → '}
          {put !== '' && <ins data-form={proposer.form}>{short(put)}</ins>}
        </>
      )}
      {tail}
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
  if (section === null)
    return <span>{t(difference.part === 'lines' ? `field.${difference.field}` : 'head')}</span>;
  const at = base.sections.findIndex(({ id }) => id === section);
  const of = base.sections[at];
  const name = of ? beginning(sectionHeading(of.headingLines), 20) : '';
  const label = of ? t('section', { number: at + 1, name }) : t('newSection');
  return (
    <a href={`#${markedSectionAnchor(section)}`}>
      {label}
      {difference.part === 'lines' && t('heading')}
    </a>
  );
}

type Said = { kind: string; taken: string; put: string };

function wordsOfDifference(
  difference: ArticleDifference,
  base: ArticleContent,
  proposed: ArticleContent,
  say: (article: ArticleContent, section: string | null, field: ValueField) => string,
): Said {
  const { part, section } = difference;
  if (part === 'value') {
    const { field } = difference;
    return { kind: field, taken: say(base, section, field), put: say(proposed, section, field) };
  }
  if (part === 'sections') {
    const name = (article: ArticleContent) =>
      sectionHeading(article.sections.find(({ id }) => id === section)?.headingLines ?? []);
    const isGone = difference.kind === 'section_removed';
    return { kind: difference.kind, taken: isGone ? name(base) : '', put: isGone ? '' : name(proposed) };
  }
  const { kind, taken, put } = difference.difference;
  return { kind, taken, put };
}

function useSayValue(topicNames: TopicNames) {
  const terms = useTermsWords();
  return (article: ArticleContent, section: string | null, field: ValueField): string => {
    const of = article.sections.find(({ id }) => id === section);
    switch (field) {
      case 'bodyName':
        return article.bodyName;
      case 'year':
        return `${article.year}`;
      case 'byline':
        return bylineGroups(article.byline).join(' ');
      case 'role':
        return of ? terms(`sectionRole.${of.role}`) : '';
      case 'topicIds':
        return (of?.topicIds ?? []).map((id) => topicNames[id] ?? id).join(terms('and'));
    }
  };
}
