import type { Exported } from '@/lib/outputs/site/export/export-site';
import type { SiteTarget } from '@/lib/outputs/site/export/export-target';
import { sayExport } from './say-export';

const NAMED = 20;

/** Says what was done, and what could not be; the command's exit code. */
export function sayExported(how: 'exported' | 'pushed', { label }: SiteTarget, exported: Exported): number {
  const { missing, written, removed, unchanged } = exported;
  console.log(sayExport(`said.${how}`, { target: label, written, removed, unchanged }));
  if (missing.length === 0) return 0;
  const names = missing.slice(0, NAMED).join(' ');
  console.error(sayExport('said.missing', { count: missing.length, names }));
  return 1;
}
