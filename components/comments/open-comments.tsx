'use client';

import { Anchor, Checkbox } from '@mantine/core';
import type { CommentThread } from '@/lib/comments/queries/list-comments';
import { beginning } from '@/lib/domain/text/beginning';
import { useCommentsWords } from '@/components/words/use-comments-words';
import styles from './open-comments.module.css';
import { Said } from './said';
import type { SeenComments } from './use-seen-comments';

type Props = {
  /** Those nobody has resolved. */
  threads: readonly CommentThread[];
  seen: SeenComments;
  /** Where they stand beside the text, from a page that has no text. */
  href?: string;
};

/** What is still asked of an article, before it is sent on: the list, and one tick that it was looked at. */
export function OpenComments({ threads, seen, href }: Props) {
  const t = useCommentsWords('open');
  const { box, isTicked, isMissing, tick } = seen;
  if (threads.length === 0) return null;
  const title = t('title', { count: threads.length });
  return (
    <section className={styles.open} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ol className={styles.list} aria-label={title} tabIndex={0}>
        {threads.map((thread) => (
          <li key={thread.id}>
            <OpenThread thread={thread} />
          </li>
        ))}
      </ol>
      {href && (
        <Anchor href={href} target="_blank" size="sm">
          {t('besideText')}
        </Anchor>
      )}
      <Checkbox
        ref={box}
        label={t('seen', { count: threads.length })}
        checked={isTicked}
        onChange={(event) => tick(event.currentTarget.checked)}
        error={isMissing ? t('seeFirst') : undefined}
      />
    </section>
  );
}

const SHOWN_WHOLE = 50;
const QUOTE_SHOWN = 16;

/** Who said what of which place; what is longer than that unfolds. */
function OpenThread({ thread }: { thread: CommentThread }) {
  const t = useCommentsWords('open');
  const { author, text, answers } = thread;
  const where = useWhere(thread);
  const said = (
    <>
      <span className={styles.words}>{beginning(text, SHOWN_WHOLE)}</span>
      <span className={styles.by}>
        {t('by', { name: author.displayName, where, answers: answers.length })}
      </span>
    </>
  );
  if (answers.length === 0 && beginning(text, SHOWN_WHOLE) === text)
    return <div className={styles.thread}>{said}</div>;
  return (
    <details className={styles.thread}>
      <summary>{said}</summary>
      <Said comment={thread} />
      {answers.map((answer) => (
        <Said key={answer.id} comment={answer} />
      ))}
    </details>
  );
}

function useWhere({ sectionNumber, quote, isPassageRemoved }: CommentThread): string {
  const t = useCommentsWords('open');
  const words = beginning(quote, QUOTE_SHOWN);
  if (quote === '') return t('onArticle');
  if (isPassageRemoved || sectionNumber === null) return t('gone', { quote: words });
  return t('inSection', { number: sectionNumber, quote: words });
}
