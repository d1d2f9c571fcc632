import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCloudOff,
  IconLock,
  IconPencil,
  IconProgress,
  IconUserX,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { SaveWord } from '@/components/editor/saving/save-state';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './save-word-mark.module.css';

const SHAPES: Record<SaveWord | 'empty', Icon> = {
  empty: IconCircleDashed,
  saved: IconCircleCheck,
  unsaved: IconPencil,
  saving: IconProgress,
  unreachable: IconCloudOff,
  signed_out: IconUserX,
  closed: IconLock,
  refused: IconX,
  conflict: IconAlertTriangle,
};

const TROUBLE: readonly string[] = ['unreachable', 'signed_out', 'closed', 'refused', 'conflict'];

/** A save state by shape and word; colour only adds to them. */
export function SaveWordMark({ word }: { word: SaveWord | 'empty' }) {
  const t = useEditorWords('save');
  const Shape = SHAPES[word];
  return (
    <span className={styles.mark} data-trouble={TROUBLE.includes(word) || undefined}>
      <Shape size={14} stroke={1.8} aria-hidden />
      {t(`word.${word}`)}
    </span>
  );
}
