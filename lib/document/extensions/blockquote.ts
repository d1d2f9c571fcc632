import { Blockquote as TiptapBlockquote } from '@tiptap/extension-blockquote';

export const Blockquote = TiptapBlockquote.extend({ content: '(paragraph | bulletList | orderedList)+' });
