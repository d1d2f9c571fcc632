import { Superscript as TiptapSuperscript } from '@tiptap/extension-superscript';

/** Raised text 上标: the 2 of m², the 6 of 10⁶. */
export const Superscript = TiptapSuperscript.extend({
  excludes: 'superscript subscript',
  keepOnSplit: false,
});
