import type { TextOutlet } from '@/lib/domain/outlets';
import type { OutputOptions } from '@/lib/outputs/output-options';
import type { WechatPost } from '@/lib/outputs/wechat/write-wechat';
import type { ActionResult } from '@/lib/web/run-action';

/** What the page of outputs can ask for. */
export type OutputActions = {
  make: (input: {
    articleId: string;
    outlet: TextOutlet;
    revisionId: string | null;
    options: OutputOptions;
  }) => Promise<ActionResult<unknown>>;
  cancel: (input: { outputId: string }) => Promise<ActionResult<unknown>>;
  recordCopy: (articleId: string, outputId: string) => Promise<ActionResult<unknown>>;
  wechatPost: (articleId: string, outputId: string) => Promise<ActionResult<WechatPost>>;
};
