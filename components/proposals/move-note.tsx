import type { Fate } from '@/lib/proposals/marked/marked-content';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { Signs } from './changed';
import type { Proposers } from './read-proposals';

/** Where something moved has gone, or come from. */
export function MoveNote({
  fate: { removedBy, insertedBy },
  proposers,
}: {
  fate: Fate;
  proposers: Proposers;
}) {
  const t = useProposalsWords('marked');
  return (
    <>
      {removedBy.map((change) =>
        change.move ? (
          <span key={change.by} className="note">
            {t(`movedTo.${change.move}`)}
            <Signs changes={[change]} proposers={proposers} />
          </span>
        ) : null,
      )}
      {insertedBy?.move && (
        <span className="note">
          {t(`movedFrom.${insertedBy.move}`)}
          <Signs changes={[insertedBy]} proposers={proposers} />
        </span>
      )}
    </>
  );
}
