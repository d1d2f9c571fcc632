import {
  UNCHANGED,
  type Fate,
  type MarkedBlock,
  type MarkedSection,
} from '@/lib/proposals/marked/marked-content';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { MarkedBlocks } from './marked-blocks';
import { formOf, proposersIn, Signs } from './changed';
import { hasLines, MarkedLines } from './marked-lines';
import { MarkedValueText } from './marked-value';
import { MoveNote } from './move-note';
import type { Proposers } from './read-proposals';

export type TopicNames = Readonly<Record<string, string>>;

type Props = { section: MarkedSection; proposers: Proposers; topicNames: TopicNames };

/** One section. One that is moved has a line beside it where it goes, so that what changed in it is told apart. */
export function MarkedSectionText({ section, proposers, topicNames }: Props) {
  const { id, removedBy, insertedBy, headingLines, blocks } = section;
  const isMovedHere = !!insertedBy?.move;
  const around: Fate = isMovedHere ? UNCHANGED : { removedBy, insertedBy };
  const role = section.role.before;
  if (!section.isChanged && !hasLines(headingLines) && blocks.every(isBlank)) return null;
  const form = insertedBy ? formOf(proposersIn([insertedBy], proposers)) : undefined;
  return (
    <section
      id={isMovedHere ? undefined : markedSectionAnchor(id)}
      tabIndex={-1}
      className={role === 'body' ? 'article-section' : `article-section article-${role}`}
      data-fate={isMovedHere ? 'moved' : undefined}
      data-form={isMovedHere ? form : undefined}
    >
      <SectionNotes section={section} proposers={proposers} topicNames={topicNames} />
      {hasLines(headingLines) && (
        <h3 className="article-section-heading">
          <MarkedLines
            lines={headingLines}
            around={isMovedHere ? { removedBy, insertedBy } : around}
            proposers={proposers}
          />
        </h3>
      )}
      <div className="article-text">
        <MarkedBlocks blocks={blocks} around={around} proposers={proposers} />
      </div>
    </section>
  );
}

function isBlank(block: MarkedBlock): boolean {
  return block.kind === 'text' && block.type === 'paragraph' && block.pieces.length === 0;
}

/** What is done with the section as a whole, and what it is about. */
function SectionNotes({ section, proposers, topicNames }: Props) {
  const t = useProposalsWords('marked');
  const terms = useTermsWords();
  const { removedBy, insertedBy, role, topicIds } = section;
  const gone = removedBy.filter(({ move }) => !move);
  const name = (id: string) => topicNames[id] ?? id;
  const isMoved = [...removedBy, insertedBy].some((change) => change?.move);
  const isAdded = insertedBy !== null && !insertedBy.move;
  if (!isMoved && !isAdded && gone.length + role.after.length + topicIds.after.length === 0) return null;
  return (
    <div className="notes">
      <MoveNote fate={section} proposers={proposers} />
      {gone.length > 0 && (
        <span className="note">
          {t('section.removed')}
          <Signs changes={gone} proposers={proposers} />
        </span>
      )}
      {isAdded && (
        <span className="note">
          {t('section.inserted')}
          <Signs changes={[insertedBy]} proposers={proposers} />
        </span>
      )}
      {role.after.length > 0 && (
        <span className="note">
          {t('role')}
          <MarkedValueText value={role} proposers={proposers} say={(one) => terms(`sectionRole.${one}`)} />
        </span>
      )}
      {topicIds.after.length > 0 && (
        <span className="note">
          {t('topics')}
          <MarkedValueText
            value={topicIds}
            proposers={proposers}
            say={(ids) => ids.map(name).join(terms('and')) || t('none')}
          />
        </span>
      )}
    </div>
  );
}

/** The id of a section in a marked text. */
export function markedSectionAnchor(id: string): string {
  return `marked-${id}`;
}
