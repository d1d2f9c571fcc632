'use client';

import { useMemo, useState } from 'react';
import { Button, Checkbox, Text } from '@mantine/core';
import type { Notices } from '@/components/editor/notices/use-notices';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { keepKinds, keptKinds } from '@/components/editor/tidy/kept-kinds';
import { proposals, unpairedIn } from '@/components/editor/tidy/proposals';
import { ProposalList } from '@/components/editor/tidy/proposal-list';
import { useTidy } from '@/components/editor/tidy/tidy-context';
import { UnpairedQuotes } from '@/components/editor/tidy/unpaired-quotes';
import { articleLines } from '@/components/editor/wording/article-lines';
import { changeWords, type Changed } from '@/components/editor/wording/change-words';
import { LeftOut } from '@/components/editor/wording/left-out';
import { useEditorWords } from '@/components/words/use-editor-words';
import { TIDY_KINDS, type TidyKind } from '@/lib/document/tidy/tidy-kinds';
import styles from './tidy-panel.module.css';

const ALL: ReadonlySet<TidyKind> = new Set(TIDY_KINDS);

/** What 规范排版 would change, to be looked through, and the button that does it. */
export function TidyPanel({ notices }: { notices: Notices }) {
  const t = useEditorWords('tidy');
  const session = useArticleSession();
  const tidy = useTidy();
  const scope = useValue(tidy.scope);
  const [kinds, setKinds] = useState(keptKinds);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [changed, setChanged] = useState<Changed | null>(null);
  const [lines, setLines] = useState(() => articleLines(session));
  const all = useMemo(() => proposals(lines, ALL, scope), [lines, scope]);
  const found = useMemo(() => proposals(lines, kinds, scope), [lines, kinds, scope]);
  const unpaired = useMemo(() => unpairedIn(lines, kinds, scope), [lines, kinds, scope]);
  const chosen = found.filter(({ id }) => !off.has(id));

  const turn = (kind: TidyKind, isOn: boolean) => {
    const next = new Set(TIDY_KINDS.filter((one) => (one === kind ? isOn : kinds.has(one))));
    setKinds(next);
    keepKinds(next);
  };
  const doIt = () => {
    const result = changeWords(session, { key: 'tidy' }, chosen);
    notices.brief(t('done', { count: result.done }));
    if (result.left.length === 0) tidy.close();
    setChanged(result);
    setLines(articleLines(session));
  };
  return (
    <div className={styles.panel}>
      {scope && (
        <Text size="sm" mb="xs">
          {t('onlyPasted')}{' '}
          <Button size="compact-sm" variant="subtle" onClick={() => tidy.scope.set(null)}>
            {t('wholeArticle')}
          </Button>
        </Text>
      )}
      {changed && <LeftOut left={changed.left} />}
      <fieldset className={styles.kinds}>
        <legend>{t('kindsTitle')}</legend>
        {TIDY_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            size="sm"
            checked={kinds.has(kind)}
            onChange={({ currentTarget }) => turn(kind, currentTarget.checked)}
            label={t(`kinds.${kind}`, { count: countOf(kinds.has(kind) ? found : all, kind) })}
          />
        ))}
      </fieldset>
      {found.length === 0 ? (
        <p role="status" className={styles.none}>
          {t(all.length === 0 ? 'nothing' : 'nothingOn')}
        </p>
      ) : (
        <ProposalList proposals={found} off={off} onTurn={setOff} />
      )}
      <UnpairedQuotes found={unpaired} onGo={tidy.close} />
      <div className={styles.foot}>
        <Button fullWidth disabled={chosen.length === 0} onClick={doIt}>
          {t('doIt', { count: chosen.length })}
        </Button>
      </div>
    </div>
  );
}

function countOf(found: readonly { kind: TidyKind }[], kind: TidyKind): number {
  return found.filter((one) => one.kind === kind).length;
}
