import type { MadePreviewLink } from '@/lib/previews/commands/make-preview-link';
import type { ActionResult } from '@/lib/web/run-action';

export type { MadePreviewLink };

/** What the desk can do with the links to an article's revisions. */
export type PreviewActions = {
  make: (input: {
    articleId: string;
    revisionId: string;
    recipient: string;
    days: number;
    note: string;
  }) => Promise<ActionResult<MadePreviewLink>>;
  revoke: (input: { linkId: string }) => Promise<ActionResult<unknown>>;
};
