import { Subscript as TiptapSubscript } from '@tiptap/extension-subscript';

/** Lowered text 下标: the 2 of CO₂. */
export const Subscript = TiptapSubscript.extend({ excludes: 'superscript subscript', keepOnSplit: false });
