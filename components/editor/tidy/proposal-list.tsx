'use client';

import { useState } from 'react';
import { Button } from '@mantine/core';
import type { Proposal } from '@/components/editor/tidy/proposals';
import { ProposalRow } from '@/components/editor/tidy/proposal-row';
import { grouped } from '@/components/editor/wording/grouped';
import { usePlaceName } from '@/components/editor/wording/use-place-name';
import { useEditorWords } from '@/components/words/use-editor-words';
import { TIDY_KINDS } from '@/lib/document/tidy/tidy-kinds';
import styles from './tidy-panel.module.css';

/** More rows than a person reads at a sitting would only make the page slow. */
const SHOWN_AT_FIRST = 40;

type Props = {
  proposals: readonly Proposal[];
  /** The ids of those taken out. */
  off: ReadonlySet<string>;
  onTurn: (off: ReadonlySet<string>) => void;
};

/** By kind, and within a kind by section. */
export function ProposalList({ proposals, off, onTurn }: Props) {
  const byKind = grouped(proposals, ({ kind }) => kind);
  const first = TIDY_KINDS.find((kind) => byKind.has(kind));
  return TIDY_KINDS.flatMap((kind) => {
    const found = byKind.get(kind);
    return found
      ? [<Kind key={kind} found={found} off={off} onTurn={onTurn} isFirst={kind === first} />]
      : [];
  });
}

type KindProps = Omit<Props, 'proposals'> & { found: readonly Proposal[]; isFirst: boolean };

function Kind({ found, off, onTurn, isFirst }: KindProps) {
  const t = useEditorWords('tidy');
  const [isOpen, setIsOpen] = useState(isFirst);
  const left = found.filter(({ id }) => !off.has(id)).length;
  const turnAll = () => {
    const next = new Set(off);
    for (const { id } of found)
      if (left > 0) next.add(id);
      else next.delete(id);
    onTurn(next);
  };
  return (
    <details className={styles.kind} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {t('kindChosen', { kind: t(`kindNames.${found[0]?.kind ?? 'marks'}`), left, count: found.length })}
      </summary>
      {isOpen && (
        <>
          <Button size="compact-sm" variant="subtle" onClick={turnAll}>
            {t(left > 0 ? 'none' : 'all')}
          </Button>
          {[...grouped(found, ({ line }) => line.home.sectionId)].map(([sectionId, here]) => (
            <Section key={sectionId} sectionId={sectionId} found={here} off={off} onTurn={onTurn} />
          ))}
        </>
      )}
    </details>
  );
}

type SectionProps = Omit<Props, 'proposals'> & { sectionId: string | null; found: readonly Proposal[] };

function Section({ sectionId, found, off, onTurn }: SectionProps) {
  const t = useEditorWords('tidy');
  const nameOf = usePlaceName();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const turn = (id: string, isOn: boolean) => {
    const next = new Set(off);
    if (isOn) next.delete(id);
    else next.add(id);
    onTurn(next);
  };
  return (
    <section className={styles.section}>
      <h3>{t('inPlace', { place: nameOf(sectionId), count: found.length })}</h3>
      <ul>
        {found.slice(0, shown).map((proposal) => (
          <ProposalRow
            key={proposal.id}
            proposal={proposal}
            isOn={!off.has(proposal.id)}
            onTurn={(isOn) => turn(proposal.id, isOn)}
          />
        ))}
      </ul>
      {found.length > shown && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShown(found.length)}>
          {t('showRest', { count: found.length - shown })}
        </Button>
      )}
    </section>
  );
}
