'use client';

import { useEffect, useState } from 'react';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useAction } from '@/components/ui/use-action';
import { useOutputsWords } from '@/components/words/use-outputs-words';
import type { OutputEntry } from '@/lib/outputs/queries/list-outputs';
import type { WechatPost } from '@/lib/outputs/wechat/write-wechat';
import type { OutputActions } from './output-actions';
import { outputHref } from './output-hrefs';
import styles from './outputs.module.css';
import { WechatReport } from './wechat-report';

type Props = {
  articleId: string;
  output: OutputEntry;
  actions: Pick<OutputActions, 'recordCopy' | 'wechatPost'>;
  onTaken: () => void;
};

/** A file as it is, in a frame where nothing of it runs; a post as wide as a phone, with what is to be said of it. */
export function OutputPreviewPanel({ articleId, output, actions, onTaken }: Props) {
  const t = useOutputsWords('desk');
  const { failure, run } = useAction();
  const [post, setPost] = useState<WechatPost | null>(null);
  const isPost = output.outlet === 'wechat';
  const { wechatPost } = actions;
  useEffect(() => {
    if (isPost) run(() => wechatPost(articleId, output.id), setPost);
    // Once for each file that is shown.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [articleId, output.id, isPost]);
  return (
    <div className={styles.preview} data-report={isPost || undefined}>
      <iframe
        className={isPost ? styles.phone : styles.text}
        src={`${outputHref(articleId, output.id)}/preview`}
        title={t('frame', { outlet: t(`outlet.${output.outlet}`) })}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      />
      <FailureNotice failure={failure} />
      {post && (
        <WechatReport
          post={post}
          onCopied={async () => {
            await actions.recordCopy(articleId, output.id);
            onTaken();
          }}
        />
      )}
    </div>
  );
}
