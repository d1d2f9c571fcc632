import { TableCell as TiptapTableCell } from '@tiptap/extension-table/cell';
import { cellSpans } from '@/lib/document/extensions/cell-spans';

export const TableCell = TiptapTableCell.extend({ content: 'paragraph+', addAttributes: () => cellSpans });
