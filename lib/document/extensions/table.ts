import { Table as TiptapTable } from '@tiptap/extension-table/table';

/** Without column widths: no <colgroup>, no inline style, and no node view that would add them. */
export const Table = TiptapTable.extend({
  renderHTML() {
    return ['table', {}, ['tbody', {}, 0]];
  },
}).configure({ resizable: false, View: null });
