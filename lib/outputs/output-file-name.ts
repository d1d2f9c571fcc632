import type { Outlet } from '@/lib/domain/outlets';
import { storable } from '@/lib/domain/text/storable';
import { formatOf } from './output-formats';
import { shortHash } from './output-source';

const LONGEST_TITLE = 60;
/** What Windows, and other systems of files, take in no name. */
const REFUSED = /[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu;

type Named = { outlet: Outlet; title: string; revisionId: string | null; contentHash: string };

/** 标题-1a2b3c4d.docx; of a working copy 标题-草稿-1a2b3c4d.docx. */
export function outputFileName({ outlet, title, revisionId, contentHash }: Named): string {
  const name = title.replace(REFUSED, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  const short = storable(name.slice(0, LONGEST_TITLE)).trim();
  const parts = [short || '稿件', ...(revisionId === null ? ['草稿'] : []), shortHash({ contentHash })];
  return `${parts.join('-')}.${formatOf(outlet).ending}`;
}
