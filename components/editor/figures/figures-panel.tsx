'use client';

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { FigureItem } from '@/components/editor/figures/figure-item';
import { goToFigure, showFigure } from '@/components/editor/figures/figure-at';
import { useFigures } from '@/components/editor/figures/figures-context';
import { isUnsettled, type PlacedFigure } from '@/components/editor/figures/figures-session';
import { proposedFor } from '@/components/editor/figures/proposed-for';
import { useSayFigure } from '@/components/editor/figures/use-say-figure';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { FailureNotice } from '@/components/ui/failure-notice';
import { Link } from '@/components/ui/link';
import { useFiguresWords } from '@/components/words/use-figures-words';
import styles from './figures.module.css';

/** 数据: each figure of the text and what stands behind it, to be gone through with the keyboard. */
export function FiguresPanel({ onGo }: { onGo?: (() => void) | undefined }) {
  const t = useFiguresWords('panel');
  const session = useArticleSession();
  const figures = useFigures();
  const all = useValue(figures.figures);
  const known = useValue(figures.known);
  const ledger = useValue(figures.ledger);
  const failure = useValue(figures.failure);
  const activeKey = useValue(figures.active);
  const [only, setOnly] = useState<'open' | 'all'>('open');
  const list = useRef<HTMLOListElement>(null);
  const { say, unbind, refusals } = useSayFigure();
  const [waiving, setWaiving] = useState<string | null>(null);
  useEffect(() => {
    void figures.load();
    void figures.loadLedger();
  }, [figures]);

  const shown =
    only === 'all' ? all : all.filter((figure) => isUnsettled(figure) || figure.key === activeKey);
  const active = shown.find(({ key }) => key === activeKey) ?? null;
  const focusOn = (key: string | undefined) => {
    if (key === undefined) return;
    figures.active.set(key);
    setWaiving(null);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-figure="${CSS.escape(key)}"]`)?.focus(),
    );
  };
  const beside = (figure: PlacedFigure, step: number) => shown[shown.indexOf(figure) + step];
  /** The next that is still to be seen to, else the one before. */
  const nextOpen = (figure: PlacedFigure) => {
    const at = shown.indexOf(figure);
    const others = [...shown.slice(at + 1), ...shown.slice(0, at)];
    return (only === 'open' ? others : others.filter(isUnsettled))[0] ?? beside(figure, 1);
  };
  const choose = async (figure: PlacedFigure, said: Parameters<typeof say>[1]) => {
    const next = nextOpen(figure);
    if (await say(figure, said)) focusOn(next?.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const figure = active;
    const isOnFigure = event.target instanceof HTMLElement && event.target.dataset.figure !== undefined;
    if (!figure || !isOnFigure || event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = deedOf(event.key, {
      move: (step) => focusOn(beside(figure, step)?.key),
      toText: () => {
        onGo?.();
        goToFigure(session, figure);
      },
      take: (at) => {
        const proposed = proposedFor(figure, ledger, known);
        const one = proposed[at];
        if (one) void choose(figure, { factId: one.fact.id });
      },
      takeFirst: () => {
        const [first] = proposedFor(figure, ledger, known);
        if (first?.agrees) void choose(figure, { factId: first.fact.id });
        else refusals.nothingToBind();
      },
      waive: () => setWaiving(figure.key),
      unbind: () => figure.binding && void unbind(figure),
    });
    if (!deed || (!known?.mayBind && !['ArrowDown', 'ArrowUp', 'g', 'G'].includes(event.key))) return;
    event.preventDefault();
    deed();
  };

  if (all.length === 0 && known) return <p className={styles.note}>{t('none')}</p>;
  const open = all.filter(isUnsettled).length;
  return (
    <div className={styles.panel}>
      <p className={styles.counts}>{t('counts', { all: all.length, open })}</p>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('only')}
        value={only}
        onChange={(value) => setOnly(value === 'all' ? 'all' : 'open')}
        data={[
          { value: 'open', label: t('open') },
          { value: 'all', label: t('all') },
        ]}
      />
      {failure && (
        <>
          <FailureNotice failure={failure} />
          <Button size="compact-sm" variant="default" onClick={() => void figures.loadLedger()}>
            {t('again')}
          </Button>
        </>
      )}
      {ledger === null && !failure && <p className={styles.note}>{t('loading')}</p>}
      {ledger?.length === 0 && (
        <p className={styles.note}>
          {t('emptyLedger')} <Link href="/desk/facts">{t('toLedger')}</Link>
        </p>
      )}
      {known?.mayBind && <p className={styles.keys}>{t('keys')}</p>}
      {shown.length === 0 && <p className={styles.note}>{t('noneOpen')}</p>}
      <ol ref={list} className={styles.list} aria-label={t('list')} onKeyDown={onKeyDown}>
        {shown.map((figure, index) => (
          <FigureItem
            key={figure.key}
            figure={figure}
            isActive={figure === active}
            isFirst={index === 0 && active === null}
            isWaiving={waiving === figure.key}
            proposed={figure === active ? proposedFor(figure, ledger, known) : []}
            onChoose={() => {
              figures.active.set(figure.key);
              showFigure(session, figure);
            }}
            onGo={() => {
              onGo?.();
              goToFigure(session, figure);
            }}
            onSay={(said) => choose(figure, said)}
            onWaive={(isWaiving) => {
              setWaiving(isWaiving ? figure.key : null);
              if (!isWaiving) focusOn(figure.key);
            }}
          />
        ))}
      </ol>
    </div>
  );
}

type Deeds = {
  move: (step: number) => void;
  toText: () => void;
  take: (at: number) => void;
  takeFirst: () => void;
  waive: () => void;
  unbind: () => void;
};

function deedOf(key: string, deeds: Deeds): (() => void) | null {
  if (key === 'ArrowDown') return () => deeds.move(1);
  if (key === 'ArrowUp') return () => deeds.move(-1);
  if (key === 'Enter') return deeds.takeFirst;
  if (/^[1-5]$/.test(key)) return () => deeds.take(Number(key) - 1);
  if (/^w$/i.test(key)) return deeds.waive;
  if (/^u$/i.test(key)) return deeds.unbind;
  return /^g$/i.test(key) ? deeds.toText : null;
}
