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
  return (
    <div className="block" data-change={block.change}>
      {label.length > 0 && <span className="block-label">{label.join(' · ')}</span>}
      {block.kind === 'photo' && <PhotoChange photo={block} />}
      {block.kind === 'table_row' && <RowChange row={block} />}
      {isText && <Pieces pieces={block.pieces} />}
    </div>
  );
}

function RowChange({ row }: { row: TableRowComparison }) {
  return (
    <table>
      <tbody>
        <tr>
          {row.cells.map((cell, index) => (
            <td key={index}>
              <Pieces pieces={cell.pieces} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function PhotoChange({ photo }: { photo: PhotoComparison }) {
  const t = useReviewWords('comparison');
  const isSame = photo.before?.hash === photo.after?.hash;
  return (
    <div>
      {!isSame && <PictureShown picture={photo.before} word={t('before')} />}
      <PictureShown picture={photo.after} word={isSame ? '' : t('after')} />
      <div>
        {t('caption')}
        <Pieces pieces={photo.caption} />
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
