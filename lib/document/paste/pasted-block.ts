import type { Script } from '@/lib/domain/article/script-form';

/** What is read out of pasted HTML, before it is written as HTML of ours. */
export type PastedRun = {
  text: string;
  bold: boolean;
  italic: boolean;
  script: Script | null;
  href: string | null;
};

export type PastedInline = PastedRun | 'break';

/** `start` is null for bullets. */
export type PastedList = { kind: 'list'; start: number | null; items: PastedBlock[][] };

export type PastedCell = { isHeader: boolean; colspan: number; rowspan: number; blocks: PastedBlock[] };

/** A list item as Word and WPS write it: a paragraph that says its level, its marker as text before it. */
export type PastedListParagraph = {
  kind: 'item';
  level: number;
  start: number | null;
  inlines: PastedInline[];
};

export type PastedBlock =
  | { kind: 'paragraph'; inlines: PastedInline[] }
  | { kind: 'quote'; blocks: PastedBlock[] }
  | { kind: 'table'; rows: PastedCell[][] }
  | PastedListParagraph
  | PastedList;
