'use client';

import { useEffect, useState } from 'react';
import { IconSearch } from '@tabler/icons-react';
import { dialogWhenOpened } from '@/components/ui/dialog-when-opened';
import { useShellWords } from '@/components/words/use-shell-words';
import styles from './quick-search.module.css';

const QuickSearchWhenOpened = dialogWhenOpened(
  async () => (await import('./quick-search-dialog')).QuickSearchDialog,
);

/** The way to the search, from anywhere on the desk: a button, or Ctrl+K. */
export function QuickSearch({ isOffice }: { isOffice: boolean }) {
  const t = useShellWords('search');
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isMod = event.ctrlKey || event.metaKey;
      if (event.code !== 'KeyK' || !isMod || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setIsOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-label={t('open')}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setIsOpen(true)}
      >
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <span>{t('short')}</span>
      </button>
      <QuickSearchWhenOpened opened={isOpen} onClose={() => setIsOpen(false)} isOffice={isOffice} />
    </>
  );
}
