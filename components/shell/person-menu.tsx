'use client';

import { useCallback, useRef, useState } from 'react';
import { IconExternalLink, IconLogout, IconUserCircle } from '@tabler/icons-react';
import Link from 'next/link';
import type { Role } from '@/lib/domain/permissions/roles';
import menu from '@/components/ui/menu.module.css';
import { useMenu } from '@/components/ui/use-menu';
import { useShellWords } from '@/components/words/use-shell-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { leaveDesk } from './leave-desk';
import classes from './person-menu.module.css';

/** The signed-in person's name, roles, account page and way out. */
export function PersonMenu({ displayName, roles }: { displayName: string; roles: Role[] }) {
  const t = useShellWords();
  const roleName = useTermsWords('role');
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  const ways = useMenu(place, isOpen, close);
  const item = { role: 'menuitem', tabIndex: -1, className: menu.item } as const;
  return (
    <div ref={place} className={menu.place} {...ways}>
      <button
        type="button"
        className={classes.opener}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={classes.initial} aria-hidden>
          {displayName.slice(0, 1)}
        </span>
        {displayName}
      </button>
      {isOpen && (
        <div role="menu" aria-label={displayName} className={menu.menu}>
          <div className={classes.roles}>{roles.map((role) => roleName(role)).join(' · ')}</div>
          <Link {...item} href="/desk/account" onClick={close}>
            <IconUserCircle size={16} aria-hidden />
            {t('account')}
          </Link>
          {/* The site is no page of Next: it is loaded whole. */}
          {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
          <a {...item} href="/">
            <IconExternalLink size={16} aria-hidden />
            {t('toSite')}
          </a>
          <hr className={menu.rule} />
          <button {...item} type="button" onClick={() => void leaveDesk()}>
            <IconLogout size={16} aria-hidden />
            {t('signOut')}
          </button>
        </div>
      )}
    </div>
  );
}
