'use client';

import { useEffect } from 'react';
import { IconHelp } from '@tabler/icons-react';
import { usePathname } from 'next/navigation';
import { helpFor } from '@/lib/domain/help-pages';
import type { Role } from '@/lib/domain/permissions/roles';
import { useShellWords } from '@/components/words/use-shell-words';
import classes from './desk-shell.module.css';

/** Help for where one stands, beside the work rather than in its place; also by `?` where nobody is typing. */
export function HelpLink({ roles }: { roles: readonly Role[] }) {
  const t = useShellWords('help');
  const href = helpFor(usePathname(), roles);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isAsked = event.key === '?' || event.key === '？';
      if (!isAsked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      window.open(href, '_blank', 'noopener');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [href]);
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener"
      className={classes.help}
      aria-label={t('open')}
      title={t('open')}
    >
      <IconHelp size={20} stroke={1.6} aria-hidden />
    </a>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
