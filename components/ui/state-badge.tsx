import type { Icon } from '@tabler/icons-react';
import styles from './state-badge.module.css';

/** `alarm` cannot wait, `notice` is amiss, `open` is somebody's to do, `moving` goes its way, `quiet` is over. */
export type Loudness = 'alarm' | 'notice' | 'open' | 'moving' | 'quiet';

export type StateLook = { icon: Icon; loudness: Loudness };

/** A state told by its word and by a shape, not by colour alone. */
export function StateBadge({ state: { icon: Shape, loudness }, word }: { state: StateLook; word: string }) {
  return (
    <span className={`${styles.badge} ${styles[loudness]}`}>
      <Shape size={13} stroke={1.8} aria-hidden />
      {word}
    </span>
  );
}
