import type { SiteFrame } from '@/components/site/site-frame';
import { linksFrom } from '@/components/site/site-links';
import { NO_IDENTITY } from '@/lib/publications/site-identity';

export const SITE = 'https://example.gov.cn';
export const DESK = 'https://desk.example.gov.cn/desk';

/** What a page of an office's site at `path` is set in. */
export function frameAt(path: string, over: Partial<SiteFrame> = {}): SiteFrame {
  return {
    origin: SITE,
    deskAddress: DESK,
    link: linksFrom(path),
    officeName: '云溪区委宣传部',
    siteName: '回眸',
    identity: NO_IDENTITY,
    styles: 'body{color:red}',
    picture: null,
    years: [2026, 2025, 2023],
    ...over,
  };
}
