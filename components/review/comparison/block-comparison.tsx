import { photoPath } from '@/components/article/photo-sources';
import type {
  BlockComparison,
  PhotoComparison,
  Picture,
  TableRowComparison,
} from '@/lib/revisions/compare/comparison';
import { useReviewWords } from '@/components/words/use-review-words';
import { Pieces } from './pieces';

/** One paragraph, list item, table row or photo, with what changed in it. */
export function BlockChange({ block }: { block: BlockComparison }) {
  const t = useReviewWords('comparison');
  const isText = block.kind !== 'photo' && block.kind !== 'table_row';
  const label = [
    block.change === 'unchanged' ? null : t(`change.${block.change}`),
    block.kind === 'paragraph' ? null : t(`kind.${block.kind}`),
    isText && block.kindBefore ? t('was', { kind: t(`kind.${block.kindBefore}`) }) : null,
    block.isMoved ? t('movedBlock') : null,
    block.isLayoutChanged ? t('layout') : null,
  ].filter((part) => part !== null);
  // What stands in the later text, for who comments on it (components/comments/rendered-text.ts).
  const words = block.change === 'removed' ? {} : { className: 'words' };
  return (
    <div className="block" data-change={block.change}>
      {label.length > 0 && <span className="block-label">{label.join(' · ')}</span>}
      {block.kind === 'photo' && <PhotoChange photo={block} words={words} />}
      {block.kind === 'table_row' && <RowChange row={block} words={words} />}
      {isText && (
        <span {...words}>
          <Pieces pieces={block.pieces} />
        </span>
      )}
    </div>
  );
}

type Words = { className?: string };

function RowChange({ row, words }: { row: TableRowComparison; words: Words }) {
  return (
    <table>
      <tbody>
        <tr>
          {row.cells.map((cell, index) => (
            <td key={index} {...words}>
              <Pieces pieces={cell.pieces} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function PhotoChange({ photo, words }: { photo: PhotoComparison; words: Words }) {
  const t = useReviewWords('comparison');
  const isSame = photo.before?.hash === photo.after?.hash;
  return (
    <div>
      {!isSame && <PictureShown picture={photo.before} word={t('before')} />}
      <PictureShown picture={photo.after} word={isSame ? '' : t('after')} />
      <div>
        {t('caption')}
        <span {...words}>
          <Pieces pieces={photo.caption} />
        </span>
      </div>
      <div>
        {t('credit')}
        <Pieces pieces={photo.credit} />
      </div>
      <div>
        {t('alt')}
        <Pieces pieces={photo.alt} />
      </div>
    </div>
  );
}

function PictureShown({ picture, word }: { picture: Picture | null; word: string }) {
  const t = useReviewWords('comparison');
  if (!picture) return word ? <figure>{t('noPicture', { word })}</figure> : null;
  return (
    <figure>
      <img
        src={photoPath(picture.hash, 480)}
        alt=""
        width={picture.width ?? undefined}
        height={picture.height ?? undefined}
        loading="lazy"
      />
      {word && <figcaption>{word}</figcaption>}
    </figure>
  );
}
