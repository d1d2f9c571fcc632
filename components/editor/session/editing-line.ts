import { textAt } from '@/components/history/history-links';
import type { ActionResult } from '@/lib/web/run-action';

export type SendOrder = (input: {
  articleId: string;
  baseVersion: number;
  sectionIds: string[];
}) => Promise<ActionResult<{ structureVersion: number }>>;

/** Where the texts of an opened article go. */
export type EditingLine = {
  /** Under which unsaved texts are kept in the browser and open tabs known: no two lines share one. */
  key: string;
  /** `/head` and `/sections/{id}` stand below it. */
  address: string;
  sendOrder: SendOrder;
  /** Where a text that was written over can still be read; null where older ones are not kept. */
  textAt: ((sectionId: string, savedAt: string) => string) | null;
  takesPictures: boolean;
};

/** The article's own working copy. */
export function articleLine(articleId: string, sendOrder: SendOrder): EditingLine {
  return {
    key: articleId,
    address: `/api/articles/${articleId}`,
    sendOrder,
    textAt: (sectionId, savedAt) => textAt(articleId, sectionId, savedAt),
    takesPictures: true,
  };
}
