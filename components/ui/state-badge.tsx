import type { Icon } from '@tabler/icons-react';
import styles from './state-badge.module.css';

export type StateLook = {
  icon: Icon;
  look: 'outline' | 'light' | 'quiet' | 'filled' | 'sealOutline' | 'sealFilled';
};

/** A state told by its word and by a shape, not by colour alone. */
export function StateBadge({ state: { icon: Shape, look }, word }: { state: StateLook; word: string }) {
  return (
    <span className={`${styles.badge} ${styles[look]}`}>
      <Shape size={13} stroke={1.8} aria-hidden />
      {word}
    </span>
  );
}
