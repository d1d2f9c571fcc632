'use client';

import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useFailureText } from '@/components/ui/failure-notice';
import { isInputOfComposition } from '@/components/ui/is-composing';
import { Link } from '@/components/ui/link';
import { useFindingWords } from '@/components/words/use-finding-words';
import { MAX_SEARCH_LENGTH } from '@/lib/domain/search-length';
import type { QuickAnswer } from '@/lib/finding/queries/quick-search';
import { FoundText } from './found-text';
import { hitHref } from './hit-href';
import styles from './quick-search.module.css';
import { useHitWords } from './use-hit-words';
import { useQuickSearch } from './use-quick-search';

type Props = { opened?: boolean; onClose: () => void; isOffice: boolean };

/** The search from anywhere: words in, the first hits below, each a way to where it stands. */
export function QuickSearchDialog({ opened = true, onClose, isOffice }: Props) {
  const t = useFindingWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      size="lg"
      yOffset="8vh"
      closeButtonProps={{ 'aria-label': t('quick.close') }}
    >
      <QuickSearch isOffice={isOffice} onLeave={onClose} />
    </Modal>
  );
}

type SearchProps = { isOffice: boolean; onLeave: () => void };

function QuickSearch({ isOffice, onLeave }: SearchProps) {
  const t = useFindingWords();
  const router = useRouter();
  const describe = useFailureText();
  const place = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const { answer, failure, isLooking } = useQuickSearch(query);
  const all = `/desk/search?${new URLSearchParams({ q: query })}`;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    onLeave();
    router.push(all);
  }
  return (
    <div ref={place} onKeyDown={(event) => step(event, place.current)}>
      <form role="search" onSubmit={onSubmit} className={styles.form}>
        <IconSearch size={18} aria-hidden />
        <input
          aria-label={t('quick.label')}
          className={styles.input}
          placeholder={t('queryHint')}
          maxLength={MAX_SEARCH_LENGTH}
          autoComplete="off"
          data-autofocus
          onInput={({ currentTarget, nativeEvent }) => {
            if (!isInputOfComposition(nativeEvent)) setQuery(currentTarget.value.trim());
          }}
          onCompositionEnd={({ currentTarget }) => setQuery(currentTarget.value.trim())}
        />
      </form>
      <p role="status" className={styles.said}>
        {failure ? t('quick.failed', { reason: describe(failure) }) : saidOf(answer, isLooking)}
      </p>
      {answer && <Answer answer={answer} isOffice={isOffice} onLeave={onLeave} />}
      <p className={styles.foot}>
        {query !== '' && (
          <Link href={all} onClick={onLeave} data-step>
            {t('quick.all')}
          </Link>
        )}
        <span>{t('quick.keys')}</span>
      </p>
    </div>
  );

  function saidOf(told: QuickAnswer | null, isPending: boolean): string {
    if (isPending) return t('quick.looking');
    if (told?.kind === 'hits') {
      if (told.hasMore) return t('quick.many');
      return told.total === 0 ? t('none') : t('quick.count', { count: told.total });
    }
    return t(told?.articles.length ? 'quick.recent' : 'start');
  }
}

type AnswerProps = { answer: QuickAnswer; isOffice: boolean; onLeave: () => void };

function Answer({ answer, isOffice, onLeave }: AnswerProps) {
  const t = useFindingWords();
  const words = useHitWords();
  if (answer.kind === 'recent')
    return (
      <ul className={styles.list}>
        {answer.articles.map(({ id, headline, bodyName, year }) => (
          <li key={id}>
            <Link
              href={`/desk/articles/${id}`}
              prefetch={false}
              onClick={onLeave}
              className={styles.way}
              data-step
            >
              <strong className="listed-title">{headline || t('untitled')}</strong>
              <small>{t('about', { year: `${year}`, body: bodyName })}</small>
            </Link>
          </li>
        ))}
      </ul>
    );
  return (
    <ul className={styles.list}>
      {answer.hits.map((hit, index) => {
        const [place] = hit.places;
        const [passage] = place?.passages ?? [];
        return (
          <li key={`${hit.shelf} ${place?.id ?? index}`}>
            <Link
              href={hitHref(hit, place, isOffice)}
              prefetch={false}
              onClick={onLeave}
              className={styles.way}
              data-step
            >
              <strong className="listed-title">{words.title(hit)}</strong>
              <small>
                {t(`shelves.${hit.shelf}`)} · {words.about(hit)}
                {place && ` · ${words.place(place)}`}
              </small>
              {passage && (
                <span className={styles.passage}>
                  <FoundText pieces={passage} />
                </span>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrows lead from the words to the ways below them, and back. */
function step(event: KeyboardEvent, place: HTMLElement | null): void {
  const by = STEP[event.key];
  if (by === undefined || !place) return;
  const stops = [...place.querySelectorAll<HTMLElement>('input, [data-step]')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + by];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
