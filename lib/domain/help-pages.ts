import type { Role } from './permissions/roles';

/** What everybody needs first, then a page for each role: a file of docs/help in each language. */
export const HELP_PAGES = [
  'start',
  'writer',
  'reviewer',
  'publisher',
  'contributor',
  'auditor',
  'admin',
] as const satisfies readonly ('start' | Role)[];
export type HelpPage = (typeof HELP_PAGES)[number];

type Place = { path: RegExp; page: HelpPage; anchor: string };

/** The first that fits where somebody stands and is of a role of theirs. */
export const HELP_PLACES: readonly Place[] = [
  { path: /^\/desk\/articles\/[^/]+\/edit/, page: 'writer', anchor: 'write' },
  { path: /^\/desk\/articles\/[^/]+\/history/, page: 'writer', anchor: 'history' },
  { path: /^\/desk\/articles\/[^/]+\/outputs/, page: 'publisher', anchor: 'outputs' },
  { path: /^\/desk\/articles\/[^/]+\/outputs/, page: 'writer', anchor: 'outputs' },
  { path: /^\/desk\/articles\/new/, page: 'writer', anchor: 'begin' },
  { path: /^\/desk\/articles\/[^/]+\/publication\/correct/, page: 'publisher', anchor: 'correct' },
  { path: /^\/desk\/articles\/[^/]+\/publication\/withdraw/, page: 'publisher', anchor: 'withdraw' },
  { path: /^\/desk\/articles\/./, page: 'reviewer', anchor: 'decide' },
  { path: /^\/desk\/articles\/./, page: 'publisher', anchor: 'publish' },
  { path: /^\/desk\/articles\/(?!bin)./, page: 'writer', anchor: 'submit' },
  { path: /^\/desk\/articles/, page: 'writer', anchor: 'begin' },
  { path: /^\/desk\/facts/, page: 'writer', anchor: 'ledger' },
  { path: /^\/desk\/imports/, page: 'writer', anchor: 'import' },
  { path: /^\/desk\/seasons/, page: 'writer', anchor: 'season' },
  { path: /^\/desk\/reviews/, page: 'reviewer', anchor: 'inbox' },
  { path: /^\/desk\/requests/, page: 'contributor', anchor: 'hand-in' },
  { path: /^\/desk\/sections/, page: 'contributor', anchor: 'confirm' },
  { path: /^\/desk\/audit/, page: 'auditor', anchor: 'log' },
  { path: /^\/desk\/admin\/(people|departments)/, page: 'admin', anchor: 'people' },
  { path: /^\/desk\/admin\/(topics|templates|stages)/, page: 'admin', anchor: 'office' },
  { path: /^\/desk\/admin\/site/, page: 'admin', anchor: 'site' },
  { path: /^\/desk\/admin\/webhooks/, page: 'admin', anchor: 'webhooks' },
  { path: /^\/desk\/admin\/backups/, page: 'admin', anchor: 'backups' },
  { path: /^\/desk\/search/, page: 'start', anchor: 'find' },
  { path: /^\/desk\/(account|notices)/, page: 'start', anchor: 'account' },
];

/** Where the help for this place of the desk stands, for somebody with these roles. */
export function helpFor(path: string, roles: readonly Role[]): string {
  const mine = (page: HelpPage) => page === 'start' || roles.includes(page);
  const place = HELP_PLACES.find((each) => each.path.test(path) && mine(each.page));
  if (place) return `/desk/help/${place.page}#${place.anchor}`;
  const [first] = HELP_PAGES.filter((page) => page !== 'start' && roles.includes(page));
  return `/desk/help/${first ?? 'start'}`;
}
