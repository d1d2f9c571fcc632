import type { Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { TableRow } from '@tiptap/extension-table/row';
import { Text } from '@tiptap/extension-text';
import { Blockquote } from '@/lib/document/extensions/blockquote';
import { LinkMark } from '@/lib/document/extensions/link-mark';
import { ListItem } from '@/lib/document/extensions/list-item';
import { OrderedList } from '@/lib/document/extensions/ordered-list';
import { Photo } from '@/lib/document/extensions/photo';
import { RunIn } from '@/lib/document/extensions/run-in';
import { Source } from '@/lib/document/extensions/source';
import { Subscript } from '@/lib/document/extensions/subscript';
import { Superscript } from '@/lib/document/extensions/superscript';
import { Table } from '@/lib/document/extensions/table';
import { TableCell } from '@/lib/document/extensions/table-cell';
import { TableHeader } from '@/lib/document/extensions/table-header';

/**
 * The grammar of a section's text, the same for the editor, the server, the public page, search and every
 * output. What only a browser needs (undo, placeholder, node views) the editor adds. Headings are not in it:
 * a section's heading lines are fields of their own. A change here that older documents do not fit needs an
 * upgrade (upgrades/) and a new CURRENT_SCHEMA_VERSION.
 */
export const documentExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  Photo,
  LinkMark,
  RunIn,
  Bold,
  Italic,
  Superscript,
  Subscript,
  Source,
];
