import { Fragment, type ReactNode } from 'react';
import type { MarkedValue } from '@/lib/proposals/marked/marked-content';
import { Changed, Signs } from './changed';
import type { Proposers } from './read-proposals';

/** What is replaced as a whole: struck, with what each would have instead. */
export function MarkedValueText<T>({
  value: { before, after },
  proposers,
  say,
}: {
  value: MarkedValue<T>;
  proposers: Proposers;
  /** '' where there is nothing to be read. */
  say: (value: T) => ReactNode;
}) {
  const was = say(before);
  if (after.length === 0) return was;
  return (
    <>
      {was !== '' && (
        <Changed
          fate={{ removedBy: after.map(({ change }) => change), insertedBy: null }}
          proposers={proposers}
        >
          {was}
        </Changed>
      )}
      {after.map(({ change, value }) => (
        <Fragment key={change.by}>
          {say(value) !== '' && (
            <Changed fate={{ removedBy: [], insertedBy: change }} proposers={proposers}>
              {say(value)}
            </Changed>
          )}
          <Signs changes={[change]} proposers={proposers} />
        </Fragment>
      ))}
    </>
  );
}
