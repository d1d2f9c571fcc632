'use client';

import type { Finding } from '@/lib/domain/article/findings';
import { Outline } from '@/components/editor/outline/outline';
import { SidePanel } from '@/components/editor/page/side-panel';
import { usePanels } from '@/components/editor/page/panels-context';
import { useValue } from '@/components/editor/session/use-value';
import { LazyDrawer } from '@/components/ui/lazy-drawer';
import { useEditorWords } from '@/components/words/use-editor-words';

/** The panels on a screen too narrow to have them beside the text. */
export function PanelDrawer({ findings, sideTitle }: { findings: Finding[]; sideTitle: string }) {
  const t = useEditorWords('page');
  const panels = usePanels();
  const opened = useValue(panels.drawer);
  return (
    <LazyDrawer
      opened={opened !== null}
      onClose={panels.close}
      position={opened === 'outline' ? 'left' : 'right'}
      title={opened === 'outline' ? t('outline') : sideTitle}
      closeButtonProps={{ 'aria-label': t('closePanel') }}
      size="22rem"
      // Whoever jumps from a panel wants to be there, not back at the button.
      returnFocus={false}
    >
      {opened === 'outline' ? (
        <Outline onGo={panels.close} />
      ) : (
        <SidePanel findings={findings} onGo={panels.close} />
      )}
    </LazyDrawer>
  );
}
