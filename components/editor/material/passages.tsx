'use client';

import { paragraphsOf } from '@/components/editor/material/paragraphs-of';
import { TakeButton } from '@/components/editor/material/take-button';
import { TakenMark } from '@/components/editor/material/taken-mark';
import { useTake } from '@/components/editor/material/use-take';
import { useTaken } from '@/components/editor/material/use-taken';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './material.module.css';

type Props = { submissionId: string; text: string; onGo?: (() => void) | undefined };

/** A text paragraph by paragraph, each to be taken on its own. */
export function Passages({ submissionId, text, onGo }: Props) {
  const t = useEditorWords('material');
  const take = useTake(onGo);
  const taken = useTaken();
  const paragraphs = paragraphsOf(text);
  return (
    <div>
      {paragraphs.map((paragraph, index) => (
        <div key={index} className={styles.passage}>
          <p>{paragraph}</p>
          <TakeButton label={t('take')} onTake={() => take.passages(submissionId, [paragraph])} />
          <TakenMark section={taken.passage(submissionId, paragraph)} />
        </div>
      ))}
      {paragraphs.length > 1 && (
        <TakeButton label={t('takeAll')} onTake={() => take.passages(submissionId, paragraphs)} />
      )}
    </div>
  );
}
