'use client';

import { useCallback, useRef, useState } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { SectionSession } from '@/components/editor/session/section-session';
import { historyHref } from '@/components/history/history-links';
import { useArticleSession } from '@/components/editor/session/session-context';
import { useSectionCommands } from '@/components/editor/session/commands-context';
import { ShortcutKeys } from '@/components/editor/shortcuts/shortcut-keys';
import { Link } from '@/components/ui/link';
import menu from '@/components/ui/menu.module.css';
import { useMenu } from '@/components/ui/use-menu';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './section-bar.module.css';

/** What can be done with a section. Plain elements: every section of the page has one. */
export function SectionMenu({ section, number }: { section: SectionSession; number: number }) {
  const t = useEditorWords('section');
  const { articleId } = useArticleSession();
  const commands = useSectionCommands();
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  const ways = useMenu(place, isOpen, close);
  const items = [
    { id: 'moveUp', run: () => commands.move(section, -1) },
    { id: 'moveDown', run: () => commands.move(section, 1) },
    { id: 'addSection', run: () => commands.add(section) },
    { id: 'split', run: () => commands.split(section) },
    { id: 'merge', run: () => commands.merge(section) },
  ] as const;
  const choose = (run: () => Promise<void>) => () => {
    opener.current?.focus();
    close();
    void run();
  };
  const item = { type: 'button', role: 'menuitem', tabIndex: -1 } as const;
  return (
    <span ref={place} className={menu.place} {...ways}>
      <ActionIcon
        ref={opener}
        variant="subtle"
        color="gray.7"
        aria-label={t('menu', { number })}
        title={t('menu', { number })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-section-menu
        onClick={() => setIsOpen(!isOpen)}
      >
        <IconDots size={16} aria-hidden />
      </ActionIcon>
      {isOpen && (
        <div role="menu" aria-label={t('menu', { number })} className={`${menu.menu} ${styles.menu}`}>
          {items.map(({ id, run }) => (
            <button key={id} {...item} className={menu.item} onClick={choose(run)}>
              {t(`do.${id}`)}
              <ShortcutKeys id={id} visibleFrom="sm" />
            </button>
          ))}
          <Link
            role="menuitem"
            tabIndex={-1}
            className={menu.item}
            href={historyHref(articleId, { section: section.id })}
          >
            {t('do.history')}
          </Link>
          <hr className={menu.rule} />
          <button
            {...item}
            className={`${menu.item} ${styles.remove}`}
            onClick={choose(() => commands.remove(section))}
          >
            {t('do.remove')}
          </button>
        </div>
      )}
    </span>
  );
}
