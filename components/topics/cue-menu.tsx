'use client';

import { Menu } from '@mantine/core';
import type { CueRow } from '@/lib/topics/queries';
import { useAdminWords } from '@/components/words/use-admin-words';
import classes from './cues.module.css';
import { groupOf } from './group-cues';

type Props = {
  cue: CueRow;
  /** Reached by the Tab key; the others of the list by the arrows. */
  isTabStop: boolean;
  onFocus: () => void;
  onWeigh: (weight: number | null) => void;
};

const WEIGHTS = [3, 2, 1, 0];

/** A word, and what can be done with it. */
export function CueMenu({ cue: { text, weight, builtIn }, isTabStop, onFocus, onWeigh }: Props) {
  const t = useAdminWords('cues');
  const name = (of: number | null) => t(`weights.${groupOf(of)}`);
  const isOwn = builtIn === null;
  const isChanged = !isOwn && weight !== builtIn && weight !== null;
  const origin = isOwn ? t('own') : isChanged ? t('changed', { weight: name(builtIn) }) : t('builtIn');
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={classes.cue}
          data-origin={isOwn ? 'own' : isChanged ? 'changed' : 'built-in'}
          aria-label={t('cue', { text, group: name(weight), origin })}
          tabIndex={isTabStop ? 0 : -1}
          onFocus={onFocus}
        >
          {text}
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menuOf', { text })}>
        <Menu.Label>{origin}</Menu.Label>
        {WEIGHTS.filter((each) => each !== weight).map((each) => (
          <Menu.Item key={each} onClick={() => onWeigh(each)}>
            {each === builtIn ? t('restore', { group: name(each) }) : t('to', { group: name(each) })}
          </Menu.Item>
        ))}
        {weight !== null && (
          <Menu.Item color="seal" onClick={() => onWeigh(null)}>
            {isOwn ? t('remove') : t('off')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
