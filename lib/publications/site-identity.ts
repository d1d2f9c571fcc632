import type { Reader } from '@/lib/db/client';
import { officeName } from '@/lib/env';

export const MARK_KINDS = ['party_government', 'institution'] as const;

/** 党政机关 or 事业单位: of which the mark of the site's registration (网站标识) says that it is the site. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** What the public site says of who runs it, as the office gave it; '' where it gave nothing. */
export type SiteIdentity = {
  officeName: string;
  siteName: string;
  /** 网站标识码 */
  siteCode: string;
  icpNumber: string;
  policeNumber: string;
  markKind: MarkKind | '';
  markAddress: string;
  /** 主办单位 */
  host: string;
  /** 承办单位 */
  operator: string;
  phone: string;
  postalAddress: string;
  email: string;
  /** 栏目类别 of the pages of a year, for inspections. */
  columnType: string;
  /** Whether the footer leads to the desk. */
  linksDesk: boolean;
};

export type SiteIdentityRow = SiteIdentity & { version: number };

/** Of an office that has said nothing yet. */
export const NO_IDENTITY: SiteIdentityRow = {
  officeName: '',
  siteName: '',
  siteCode: '',
  icpNumber: '',
  policeNumber: '',
  markKind: '',
  markAddress: '',
  host: '',
  operator: '',
  phone: '',
  postalAddress: '',
  email: '',
  columnType: '',
  linksDesk: true,
  version: 0,
};

export async function getSiteIdentity(db: Reader): Promise<SiteIdentityRow> {
  const row = await db.siteIdentity.findUnique({ where: { id: 1 }, omit: { id: true } });
  if (!row) return NO_IDENTITY;
  return { ...row, markKind: MARK_KINDS.find((kind) => kind === row.markKind) ?? '' };
}

/** Who runs the site, in its footer, feeds and outputs: as given on the desk, else OFFICE_NAME, else ''. */
export function shownOfficeName({ officeName: given }: Pick<SiteIdentity, 'officeName'>): string {
  return given || officeName();
}
