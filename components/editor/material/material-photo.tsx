'use client';

import { photoPath } from '@/components/article/photo-sources';
import type { PhotoToTake } from '@/components/editor/material/material-session';
import { TakeButton } from '@/components/editor/material/take-button';
import { TakenMark } from '@/components/editor/material/taken-mark';
import { useTake } from '@/components/editor/material/use-take';
import { useTaken } from '@/components/editor/material/use-taken';
import { useEditorWords } from '@/components/words/use-editor-words';
import styles from './material.module.css';

type Props = {
  picture: PhotoToTake;
  /** What it is called where it has no caption. */
  name: string;
  onGo?: (() => void) | undefined;
};

/** A picture that was handed in, with what its department says of it; one press puts it into the text. */
export function MaterialPhoto({ picture, name, onGo }: Props) {
  const t = useEditorWords('material');
  const take = useTake(onGo);
  const taken = useTaken();
  const { photo, caption, credit } = picture;
  return (
    <figure className={styles.photo}>
      <img
        src={photoPath(photo.hash, 480)}
        alt={caption || name}
        width={photo.width}
        height={photo.height}
        loading="lazy"
      />
      <figcaption>
        {caption || <span className={styles.noCaption}>{t('noCaption')}</span>}
        {credit !== '' && <span className={styles.credit}>{t('credit', { credit })}</span>}
      </figcaption>
      <TakeButton
        label={t('takePhoto')}
        name={t('takePhotoOf', { name: caption || name })}
        onTake={() => take.photo(picture)}
      />
      <TakenMark section={taken.photo(photo.hash)} />
    </figure>
  );
}
