'use client';

import { useEffect, useEffectEvent } from 'react';
import type { Notices } from '@/components/editor/notices/use-notices';
import { useValue } from '@/components/editor/session/use-value';
import { keptKinds } from '@/components/editor/tidy/kept-kinds';
import { useTidy } from '@/components/editor/tidy/tidy-context';
import { articleLines } from '@/components/editor/wording/article-lines';
import { changeWords } from '@/components/editor/wording/change-words';
import { whenOpened } from '@/components/ui/when-opened';
import { LazyDrawer } from '@/components/ui/lazy-drawer';
import { useEditorWords } from '@/components/words/use-editor-words';

const TidyPanel = whenOpened(async () => (await import('./tidy-panel')).TidyPanel);

/** 规范排版: its panel, and the offer after a paste. */
export function TidyPart({ notices }: { notices: Notices }) {
  const t = useEditorWords('tidy');
  const tidy = useTidy();
  const isOpen = useValue(tidy.isOpen);
  const offered = useValue(tidy.offered);

  const offer = useEffectEvent(({ scope, count }: NonNullable<typeof offered>) => {
    const doIt = async () => {
      const { proposals } = await import('./proposals');
      const found = proposals(articleLines(tidy.session), keptKinds(), scope);
      const { done } = changeWords(tidy.session, { key: 'tidy' }, found);
      notices.brief(t('done', { count: done }));
    };
    notices.offer(t('pasted', { count }), [
      { label: t('doPasted'), choose: () => void doIt() },
      { label: t('look'), choose: () => tidy.open(scope) },
    ]);
  });
  useEffect(() => {
    if (offered) offer(offered);
  }, [offered]);

  return (
    <LazyDrawer
      opened={isOpen}
      onClose={tidy.close}
      position="right"
      size="34rem"
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <TidyPanel notices={notices} />
    </LazyDrawer>
  );
}
