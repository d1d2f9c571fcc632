'use client';

import { useState, type ReactNode } from 'react';
import Link from 'next/link';
import type { Role } from '@/lib/domain/permissions/roles';
import { QuickSearch } from '@/components/finding/quick-search';
import { NoticeBell } from '@/components/notices/notice-bell';
import { useShellWords } from '@/components/words/use-shell-words';
import classes from './desk-shell.module.css';
import { DeskNavigation } from './desk-navigation';
import { HelpLink } from './help-link';
import { PersonMenu } from './person-menu';

/** Whose texts the person may look for; null for none. */
type Finds = 'office' | 'department' | null;

type Props = { displayName: string; roles: Role[]; unreadNotices: number; finds: Finds; children: ReactNode };

/**
 * The frame of the desk: brand, navigation by role, the person's notices and menu. Plain elements: every page
 * is made in it, and a component library's frame took longer to make than most pages.
 */
export function DeskShell({ displayName, roles, unreadNotices, finds, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const t = useShellWords();
  return (
    <div className={classes.shell}>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <header className={`${classes.header} not-printed`}>
        <div className={classes.side}>
          <button
            type="button"
            className={classes.burger}
            aria-label={t('menu')}
            aria-expanded={isOpen}
            aria-controls="desk-navigation"
            onClick={() => setIsOpen(!isOpen)}
          >
            <span />
          </button>
          <Link href="/desk" className={`brand ${classes.brand}`}>
            {t('brand')}
          </Link>
          <span className={classes.tagline}>{t('tagline')}</span>
        </div>
        <div className={classes.side}>
          {finds && <QuickSearch isOffice={finds === 'office'} />}
          <HelpLink roles={roles} />
          <NoticeBell unread={unreadNotices} />
          <PersonMenu displayName={displayName} roles={roles} />
        </div>
      </header>
      <nav
        id="desk-navigation"
        className={`${classes.navigation} not-printed`}
        aria-label={t('navigation')}
        data-open={isOpen || undefined}
      >
        <DeskNavigation roles={roles} onLeave={() => setIsOpen(false)} />
      </nav>
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </div>
  );
}
