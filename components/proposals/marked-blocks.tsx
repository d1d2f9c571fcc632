import type { ReactNode } from 'react';
import { photoPath } from '@/components/article/photo-sources';
import { fateWithin } from '@/lib/proposals/marked/fate-within';
import type {
  Fate,
  MarkedBlock,
  MarkedBlockGroup,
  MarkedTextBlock,
} from '@/lib/proposals/marked/marked-content';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { Signs } from './changed';
import { MarkedPieces } from './marked-pieces';
import { MarkedValueText } from './marked-value';
import { MoveNote } from './move-note';
import type { Proposers } from './read-proposals';

type Props = { blocks: readonly MarkedBlock[]; around: Fate; proposers: Proposers };

/** Paragraphs, lists, tables, quotations and photos, as an article has them, with what is proposed in them. */
export function MarkedBlocks({ blocks, around, proposers }: Props) {
  return blocks.map((block, at) => {
    const fate = fateWithin(around, block);
    if (block.kind === 'group') return <Group key={at} block={block} fate={fate} proposers={proposers} />;
    if (block.type === 'photo') return <Photo key={at} block={block} fate={fate} proposers={proposers} />;
    return (
      <p key={at}>
        <MoveNote fate={block} proposers={proposers} />
        <MarkedPieces
          pieces={block.pieces}
          around={fate}
          endRemovedBy={block.endRemovedBy}
          proposers={proposers}
        />
      </p>
    );
  });
}

type GroupProps = { block: MarkedBlockGroup; fate: Fate; proposers: Proposers };

function Group({ block, fate, proposers }: GroupProps) {
  const t = useProposalsWords('marked');
  const { type, attrs, setBy, blocks } = block;
  const inner = <MarkedBlocks blocks={blocks} around={fate} proposers={proposers} />;
  const notes = (
    <>
      <MoveNote fate={block} proposers={proposers} />
      {setBy.map(({ change, markup }) => (
        <span key={change.by} className="note">
          {t(`set.${markup.type}`, { start: Number(markup.attrs.start ?? 1) })}
          <Signs changes={[change]} proposers={proposers} />
        </span>
      ))}
    </>
  );
  const hasNotes = setBy.length > 0 || [...block.removedBy, block.insertedBy].some((change) => change?.move);
  const above = hasNotes && <div className="notes">{notes}</div>;
  const span = { colSpan: spanOf(attrs.colspan), rowSpan: spanOf(attrs.rowspan) };
  switch (type) {
    case 'bulletList':
      return (
        <>
          {above}
          <ul>{inner}</ul>
        </>
      );
    case 'orderedList':
      return (
        <>
          {above}
          <ol start={Number(attrs.start ?? 1)}>{inner}</ol>
        </>
      );
    case 'listItem':
      return (
        <li>
          {above}
          {inner}
        </li>
      );
    case 'table':
      return <ScrolledTable above={above}>{inner}</ScrolledTable>;
    case 'tableRow':
      return <tr data-fate={fateOf(fate)}>{inner}</tr>;
    case 'tableHeader':
      return (
        <th {...span}>
          {above}
          {inner}
        </th>
      );
    case 'tableCell':
      return (
        <td {...span}>
          {above}
          {inner}
        </td>
      );
    default:
      return (
        <>
          {above}
          <blockquote>{inner}</blockquote>
        </>
      );
  }
}

/** A wide one scrolls by itself, for the keyboard too. */
function ScrolledTable({ above, children }: { above: ReactNode; children: ReactNode }) {
  const t = useProposalsWords('marked');
  return (
    <>
      {above}
      <div className="article-table" role="region" aria-label={t('table')} tabIndex={0}>
        <table>
          <tbody>{children}</tbody>
        </table>
      </div>
    </>
  );
}

function Photo({ block, fate, proposers }: { block: MarkedTextBlock; fate: Fate; proposers: Proposers }) {
  const t = useProposalsWords('marked');
  const { attrs, setBy } = block;
  const state = fateOf(fate);
  const textOf = (name: 'credit' | 'alt') => ({
    before: String(attrs[name] ?? ''),
    after: setBy
      .filter(({ markup }) => markup.attrs[name] !== attrs[name])
      .map(({ change, markup }) => ({ change, value: String(markup.attrs[name] ?? '') })),
  });
  const [credit, alt] = [textOf('credit'), textOf('alt')];
  const say = (text: string) => text;
  return (
    <figure className={attrs.hash ? 'photo' : 'photo photo-missing'} data-fate={state}>
      {state && (
        <div className="notes">
          <span className="note">
            {t(`photo.${state}`)}
            <Signs
              changes={[...fate.removedBy, ...(fate.insertedBy ? [fate.insertedBy] : [])]}
              proposers={proposers}
            />
          </span>
          <MoveNote fate={block} proposers={proposers} />
        </div>
      )}
      {typeof attrs.hash === 'string' && (
        <img
          src={photoPath(attrs.hash, 960)}
          alt={alt.before}
          width={Number(attrs.width) || undefined}
          height={Number(attrs.height) || undefined}
          decoding="async"
        />
      )}
      <figcaption>
        {block.pieces.length > 0 && (
          <span className="caption">
            <MarkedPieces pieces={block.pieces} around={fate} proposers={proposers} />
          </span>
        )}
        <span className="credit">
          <MarkedValueText value={credit} proposers={proposers} say={say} />
        </span>
        {alt.after.length > 0 && (
          <span className="note">
            {t('alt')}
            <MarkedValueText value={alt} proposers={proposers} say={say} />
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function fateOf({ removedBy, insertedBy }: Fate): 'removed' | 'inserted' | undefined {
  if (removedBy.length > 0) return 'removed';
  return insertedBy ? 'inserted' : undefined;
}

const spanOf = (span: unknown) => (typeof span === 'number' && span > 1 ? span : undefined);
