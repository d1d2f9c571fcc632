'use client';

import { Button, Group } from '@mantine/core';
import { FigureFact } from '@/components/editor/figures/figure-fact';
import { FigureProposals } from '@/components/editor/figures/figure-proposals';
import type { PlacedFigure, Said } from '@/components/editor/figures/figures-session';
import { useFigures } from '@/components/editor/figures/figures-context';
import { NewerFact } from '@/components/editor/figures/newer-fact';
import { ReasonForm } from '@/components/editor/figures/reason-form';
import { useSayFigure } from '@/components/editor/figures/use-say-figure';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useValue } from '@/components/editor/session/use-value';
import { useFiguresWords } from '@/components/words/use-figures-words';
import type { ProposedFact } from '@/lib/claims/figures/propose-facts';
import styles from './figures.module.css';

type Props = {
  figure: PlacedFigure;
  isActive: boolean;
  /** The one the keyboard comes to where none is chosen. */
  isFirst: boolean;
  isWaiving: boolean;
  proposed: readonly ProposedFact[];
  onChoose: () => void;
  onGo: () => void;
  onSay: (said: Said) => Promise<void>;
  onWaive: (isWaiving: boolean) => void;
};

/** One figure: what it says, how it stands, and, once it is chosen, what can be said of it. */
export function FigureItem(props: Props) {
  const { figure, isActive, isFirst, isWaiving, proposed, onChoose, onGo, onSay, onWaive } = props;
  const t = useFiguresWords();
  const session = useArticleSession();
  const figures = useFigures();
  const mayBind = useValue(figures.known)?.mayBind === true;
  const { unbind } = useSayFigure();
  const { claim, state, binding, sectionId } = figure;
  const number = session.order.get().indexOf(sectionId) + 1;
  const [before, behind] = besides(figure);
  return (
    <li className={styles.item} data-state={state} data-active={isActive || undefined}>
      <button
        type="button"
        className={styles.choose}
        data-figure={figure.key}
        tabIndex={isActive || isFirst ? 0 : -1}
        aria-expanded={isActive}
        onClick={onChoose}
        onFocus={() => figures.active.set(figure.key)}
      >
        <span className={styles.state}>{t(`states.${state}`)}</span>
        <span className={styles.place}>{t('panel.inSection', { number })}</span>
        <span className={styles.words}>
          {before}
          <strong>{claim.text}</strong>
          {behind}
        </span>
      </button>
      {isActive && (
        <div className={styles.about}>
          <FigureFact figure={figure} />
          {state === 'followed' && mayBind && <NewerFact figure={figure} />}
          {mayBind && !['bound', 'kept', 'followed'].includes(state) && (
            <FigureProposals proposed={proposed} onSay={onSay} />
          )}
          {isWaiving ? (
            <ReasonForm
              label={t('item.waiver')}
              hint={t('item.waiverHint')}
              confirm={t('item.confirmWaive')}
              onSubmit={(waiver) => onSay({ waiver })}
              onCancel={() => onWaive(false)}
            />
          ) : (
            <Group gap={6} mt={6}>
              <Button size="compact-xs" variant="default" onClick={onGo}>
                {t('item.goTo')}
              </Button>
              {mayBind && state !== 'waived' && state !== 'bound' && (
                <Button size="compact-xs" variant="default" onClick={() => onWaive(true)}>
                  {t('item.waive')}
                </Button>
              )}
              {mayBind && binding && (
                <Button size="compact-xs" variant="default" onClick={() => void unbind(figure)}>
                  {t(binding.fact ? 'item.unbind' : 'item.unwaive')}
                </Button>
              )}
            </Group>
          )}
        </div>
      )}
    </li>
  );
}

const SHOWN = 24;

/** The words beside a figure in its sentence, as many as tell which it is. */
function besides({ sentence, at, claim }: PlacedFigure): [string, string] {
  const end = at + claim.text.length;
  const before = at > SHOWN ? `…${sentence.slice(at - SHOWN, at)}` : sentence.slice(0, at);
  const behind = sentence.length > end + SHOWN ? `${sentence.slice(end, end + SHOWN)}…` : sentence.slice(end);
  return [before, behind];
}
