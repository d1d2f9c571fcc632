'use client';

import { useState } from 'react';
import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { SectionSession } from '@/components/editor/session/section-session';
import { useSaveState } from '@/components/editor/status/use-save-state';
import { dialogWhenOpened } from '@/components/ui/dialog-when-opened';
import { whenOpened } from '@/components/ui/when-opened';
import { useEditorWords } from '@/components/words/use-editor-words';

const ConflictDialog = dialogWhenOpened(async () => (await import('./conflict-dialog')).ConflictDialog);
const TheirText = whenOpened(async () => (await import('./their-text')).TheirText);

/** Above a section somebody else saved first: nothing of it is saved until the person has chosen. */
export function ConflictNotice({ section, number }: { section: SectionSession; number: number }) {
  const t = useEditorWords('conflict');
  const { phase } = useSaveState(section.saver);
  // Shown at once, so that nobody writes on without knowing; closing it leaves the notice.
  const [isClosed, setIsClosed] = useState(false);
  if (phase.kind === 'merging') {
    return (
      <>
        <Alert color="seal" icon={<IconAlertTriangle aria-hidden />} title={t('mergingTitle')} my="xs">
          {t('merging')}
          <Group mt="xs">
            <Button size="compact-sm" onClick={() => section.saver.keepMine()}>
              {t('merged')}
            </Button>
          </Group>
        </Alert>
        <TheirText theirs={phase.theirs} />
      </>
    );
  }
  if (phase.kind !== 'conflict') return null;
  return (
    <>
      <Alert
        role="alert"
        color="seal"
        icon={<IconAlertTriangle aria-hidden />}
        title={t('title', { number })}
        my="xs"
      >
        {t('explain')}
        <Group mt="xs">
          <Button size="compact-sm" onClick={() => setIsClosed(false)}>
            {t('compare')}
          </Button>
        </Group>
      </Alert>
      <ConflictDialog
        key={phase.theirs.version}
        section={section}
        theirs={phase.theirs}
        number={number}
        opened={!isClosed}
        onClose={() => setIsClosed(true)}
      />
    </>
  );
}
