import type { Outlet } from '@/lib/domain/outlets';
import { storable } from '@/lib/domain/text/storable';
import { formatOf } from './output-formats';
import type { OutputOptions } from './output-options';
import { shortHash } from './output-source';

const LONGEST_TITLE = 60;
/** What Windows, and other systems of files, take in no name. */
const REFUSED = /[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu;

type Named = {
  outlet: Outlet;
  options: unknown;
  title: string;
  revisionId: string | null;
  contentHash: string;
};

/** 标题-1a2b3c4d.docx; of a working copy 标题-草稿-1a2b3c4d.docx, of a reading copy 标题-送审稿-1a2b3c4d.docx. */
export function outputFileName({ outlet, options, title, revisionId, contentHash }: Named): string {
  const name = title.replace(REFUSED, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  const short = storable(name.slice(0, LONGEST_TITLE)).trim();
  const { ending, label } = formatOf(outlet);
  const { lineNumbers } = options as OutputOptions;
  const isDraft = revisionId === null && outlet !== 'matrix_pdf' && outlet !== 'volume_pdf';
  const kind = [...(label ? [label] : []), ...(lineNumbers ? ['行号'] : []), ...(isDraft ? ['草稿'] : [])];
  return `${[short || '稿件', ...kind, shortHash({ contentHash })].join('-')}.${ending}`;
}
