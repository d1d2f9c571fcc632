import {
  IconBuilding,
  IconChartBar,
  IconChecklist,
  IconDatabase,
  IconDatabaseExport,
  IconFileText,
  IconFileImport,
  IconFolders,
  IconHistory,
  IconHome,
  IconInbox,
  IconMailbox,
  IconNews,
  IconListCheck,
  IconTags,
  IconTemplate,
  IconUsers,
  IconWebhook,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';
import type { Role } from '@/lib/domain/permissions/roles';

export type NavigationEntry = { key: string; href: string; icon: Icon; roles: readonly Role[] };

const all: readonly Role[] = ['writer', 'reviewer', 'publisher', 'contributor', 'auditor', 'admin'];

/** What each role finds in the desk's navigation; the commands decide what it may do there. */
export const NAVIGATION: readonly NavigationEntry[] = [
  { key: 'home', href: '/desk', icon: IconHome, roles: all },
  {
    key: 'overview',
    href: '/desk/overview',
    icon: IconChartBar,
    roles: ['reviewer', 'publisher', 'auditor'],
  },
  {
    key: 'articles',
    href: '/desk/articles',
    icon: IconFileText,
    roles: ['writer', 'reviewer', 'publisher', 'auditor'],
  },
  {
    key: 'seasons',
    href: '/desk/seasons',
    icon: IconMailbox,
    roles: ['writer', 'reviewer', 'publisher', 'auditor'],
  },
  {
    key: 'facts',
    href: '/desk/facts',
    icon: IconDatabase,
    roles: ['writer', 'reviewer', 'publisher', 'auditor'],
  },
  {
    key: 'newspaper',
    href: '/desk/newspaper',
    icon: IconNews,
    roles: ['writer', 'reviewer', 'publisher', 'auditor', 'admin'],
  },
  { key: 'imports', href: '/desk/imports', icon: IconFileImport, roles: ['writer'] },
  { key: 'reviews', href: '/desk/reviews', icon: IconChecklist, roles: ['reviewer'] },
  { key: 'requests', href: '/desk/requests', icon: IconInbox, roles: ['contributor'] },
  { key: 'sections', href: '/desk/sections', icon: IconFolders, roles: ['contributor'] },
  { key: 'audit', href: '/desk/audit', icon: IconHistory, roles: ['auditor'] },
  { key: 'people', href: '/desk/admin/people', icon: IconUsers, roles: ['admin'] },
  { key: 'departments', href: '/desk/admin/departments', icon: IconBuilding, roles: ['admin'] },
  { key: 'topics', href: '/desk/admin/topics', icon: IconTags, roles: ['admin'] },
  { key: 'templates', href: '/desk/admin/templates', icon: IconTemplate, roles: ['admin'] },
  { key: 'stages', href: '/desk/admin/stages', icon: IconListCheck, roles: ['admin'] },
  { key: 'site', href: '/desk/admin/site', icon: IconWorld, roles: ['admin'] },
  { key: 'webhooks', href: '/desk/admin/webhooks', icon: IconWebhook, roles: ['admin'] },
  { key: 'backups', href: '/desk/admin/backups', icon: IconDatabaseExport, roles: ['admin'] },
];
