import { TableHeader as TiptapTableHeader } from '@tiptap/extension-table/header';
import { cellSpans } from '@/lib/document/extensions/cell-spans';

export const TableHeader = TiptapTableHeader.extend({
  content: 'paragraph+',
  addAttributes: () => cellSpans,
});
