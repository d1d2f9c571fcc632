'use client';

import { photoPath } from '@/components/article/photo-sources';
import type { ComparedBlock } from '@/components/editor/conflict/compare-texts';
import styles from './conflict.module.css';

type Props = { title: string; side: 'theirs' | 'mine'; blocks: ComparedBlock[] };

/** One of the two texts; what the other has not got is marked and underlined. */
export function ComparedColumn({ title, side, blocks }: Props) {
  return (
    <section className={styles.column} aria-label={title} tabIndex={0}>
      <h3>{title}</h3>
      {blocks.map((block, index) => (
        <p key={index} data-heading={block.isHeading || undefined}>
          <Picture hash={block[side].photo} />
          {block[side].text.map(({ text, isOwn }, at) => (isOwn ? <mark key={at}>{text}</mark> : text))}
        </p>
      ))}
    </section>
  );
}

function Picture({ hash }: { hash: string | null }) {
  if (!hash) return null;
  return <img src={photoPath(hash, 480)} alt="" width={120} />;
}
