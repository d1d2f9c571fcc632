import { OrderedList as TiptapOrderedList } from '@tiptap/extension-list/ordered-list';
import { requireInteger } from '@/lib/document/extensions/attribute-checks';

export const MAX_LIST_START = 9999;

/** Arabic numerals only: 一、 and （一） are text in an official article, not list markers. */
export const OrderedList = TiptapOrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => {
          const start = Number(element.getAttribute('start') ?? 1);
          return Number.isInteger(start) && start >= 0 && start <= MAX_LIST_START ? start : 1;
        },
        validate: requireInteger('start', 0, MAX_LIST_START),
      },
    };
  },
});
