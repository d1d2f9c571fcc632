'use client';

import { useRef, useState, type KeyboardEvent } from 'react';
import { Text, Title } from '@mantine/core';
import type { CueRow } from '@/lib/topics/queries';
import { useAdminWords } from '@/components/words/use-admin-words';
import { CueMenu } from './cue-menu';
import classes from './cues.module.css';
import type { CueGroup } from './group-cues';

type Props = {
  group: CueGroup;
  cues: CueRow[];
  onWeigh: (cue: CueRow, weight: number | null) => void;
};

export const cueItemId = (text: string) => `cue-${text}`;

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** The words of one weight, one stop of the Tab key together. */
export function CueList({ group, cues, onWeigh }: Props) {
  const t = useAdminWords('cues');
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState('');
  const stop = Math.max(
    cues.findIndex(({ text }) => text === current),
    0,
  );

  function move(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === event.target);
    if (!step || at < 0 || buttons[at]?.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    buttons[step(at, buttons.length - 1)]?.focus();
  }

  return (
    <section className={classes.group} aria-labelledby={`cues-${group}`}>
      <Title order={3} size="h5" id={`cues-${group}`}>
        {t(`weights.${group}`)}{' '}
        <Text span size="sm" c="dimmed" className="tabular">
          {cues.length}
        </Text>
      </Title>
      <Text size="sm" c="dimmed" mb={6}>
        {t(`meaning.${group}`)}
      </Text>
      <ul ref={list} className={classes.list} onKeyDown={move} aria-labelledby={`cues-${group}`}>
        {cues.map((cue, index) => (
          <li key={cue.text} id={cueItemId(cue.text)}>
            <CueMenu
              cue={cue}
              isTabStop={index === stop}
              onFocus={() => setCurrent(cue.text)}
              onWeigh={(weight) => onWeigh(cue, weight)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
