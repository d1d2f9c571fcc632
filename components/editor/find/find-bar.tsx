'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconReplace, IconX } from '@tabler/icons-react';
import { useFind } from '@/components/editor/find/find-context';
import { FindField } from '@/components/editor/find/find-field';
import { FindStatus } from '@/components/editor/find/find-status';
import { useShownMatch } from '@/components/editor/find/use-shown-match';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { showWords } from '@/components/editor/wording/show-words';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './find-bar.module.css';

/** Finding and replacing beside the text, which stays in view and can be written in. */
export function FindBar() {
  const t = useEditorWords('find');
  const session = useArticleSession();
  const find = useFind();
  const isReplacing = useValue(find.mode) === 'replace';
  const query = useValue(find.query);
  const replacement = useValue(find.replacement);
  const folding = useValue(find.folding);
  const none = useValue(find.matches).length === 0;
  const asked = useValue(find.asked);
  const field = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useShownMatch();

  useEffect(() => {
    const focused = document.activeElement;
    if (!focused?.closest('#find-bar')) cameFrom.current = focused;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [asked]);

  const close = () => {
    const match = find.current();
    find.close();
    if (match)
      showWords(session, { home: match.line.home, start: match.start, end: match.end }, { focus: true });
    else if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      find.step(event.shiftKey ? -1 : 1);
    }
  };
  return (
    <div id="find-bar" role="search" aria-label={t('label')} className={styles.bar} onKeyDown={onKeyDown}>
      <div className={styles.row}>
        <FindField ref={field} label={t('query')} value={query} onType={(words) => find.seek(words)} />
        <Tool label={t('previous')} isDisabled={none} icon={IconArrowUp} onUse={() => find.step(-1)} />
        <Tool label={t('next')} isDisabled={none} icon={IconArrowDown} onUse={() => find.step(1)} />
        <Tool
          label={t('replacing')}
          isOn={isReplacing}
          icon={IconReplace}
          onUse={() => find.mode.set(isReplacing ? 'find' : 'replace')}
        />
        <Tool label={t('close')} icon={IconX} onUse={close} />
      </div>
      {isReplacing && (
        <div className={styles.row}>
          <FindField
            label={t('replacement')}
            value={replacement}
            onType={(words) => find.replacement.set(words)}
          />
          <Button size="compact-sm" variant="default" disabled={none} onClick={() => find.replace()}>
            {t('replace')}
          </Button>
          <Button size="compact-sm" variant="default" disabled={none} onClick={() => find.replaceAll()}>
            {t('replaceAll')}
          </Button>
        </div>
      )}
      <div className={styles.row}>
        <Checkbox
          size="xs"
          label={t('anyWidth')}
          checked={folding.width}
          onChange={({ currentTarget }) => find.fold({ width: currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('anyCase')}
          checked={folding.case}
          onChange={({ currentTarget }) => find.fold({ case: currentTarget.checked })}
        />
        <FindStatus />
      </div>
    </div>
  );
}

type ToolProps = {
  label: string;
  icon: typeof IconX;
  isDisabled?: boolean;
  isOn?: boolean;
  onUse: () => void;
};

function Tool({ label, icon: Shape, isDisabled, isOn, onUse }: ToolProps) {
  return (
    <ActionIcon
      variant={isOn ? 'filled' : 'default'}
      size={30}
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      disabled={isDisabled}
      onClick={onUse}
    >
      <Shape size={16} aria-hidden />
    </ActionIcon>
  );
}
