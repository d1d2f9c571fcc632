'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { Role } from '@/lib/domain/permissions/roles';
import { useShellWords } from '@/components/words/use-shell-words';
import classes from './desk-shell.module.css';
import { NAVIGATION } from './navigation';

type Props = { roles: Role[]; onLeave: () => void };

/** The pages these roles find in the navigation, the one a person is on or under marked. */
export function DeskNavigation({ roles, onLeave }: Props) {
  const t = useShellWords('nav');
  const path = usePathname();
  const entries = NAVIGATION.filter((entry) => entry.roles.some((role) => roles.includes(role)));
  const current = entries
    .filter(({ href }) => path === href || (href !== '/desk' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return entries.map((entry) => (
    <Link
      key={entry.href}
      href={entry.href}
      className={classes.entry}
      aria-current={entry === current ? 'page' : undefined}
      onClick={onLeave}
    >
      <entry.icon size={18} stroke={1.6} aria-hidden />
      {t(entry.key)}
    </Link>
  ));
}
