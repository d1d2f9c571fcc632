import { Badge, Group, Text, Title } from '@mantine/core';
import { textAsRead } from '@/lib/document/text-as-read';
import type { BlockComparison, SectionComparison, TextPiece } from '@/lib/revisions/compare/comparison';
import { useReviewWords } from '@/components/words/use-review-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import { BlockChange } from './block-comparison';
import { Pieces } from './pieces';

type Props = { section: SectionComparison; number: number; topicNames: Readonly<Record<string, string>> };

/** A section with its changes; unchanged paragraphs are folded away, a wholly unchanged section too. */
export function SectionChange({ section, number, topicNames }: Props) {
  const t = useReviewWords('comparison');
  const terms = useTermsWords();
  const name = (id: string) => topicNames[id] ?? id;
  const isSame = section.kind === 'unchanged';
  const isFolded = isSame && !section.moved;
  const heading = (
    <Group
      gap="xs"
      mt={isFolded ? 0 : 'lg'}
      mb={isFolded ? 0 : 'xs'}
      display={isFolded ? 'inline-flex' : 'flex'}
    >
      <Title order={3} size="h5" className="listed-title">
        {terms(`sectionRole.${section.role}`)} <Pieces pieces={onOneLine(section.headingLines.pieces)} />
      </Title>
      <Badge radius="sm" variant={isSame ? 'outline' : 'light'} color={isSame ? 'gray' : 'seal'}>
        {t(`change.${section.kind}`)}
      </Badge>
      {section.moved && (
        <Badge radius="sm" variant="outline" color="gray.8">
          {t('moved', section.moved)}
        </Badge>
      )}
    </Group>
  );
  const label = t('sectionNumber', { number });
  if (isFolded) {
    return (
      <section id={`change-${number}`} tabIndex={-1} aria-label={label} data-section={section.id}>
        <details className="same">
          <summary>{heading}</summary>
          {section.blocks.map((block, at) => (
            <BlockChange key={at} block={block} />
          ))}
        </details>
      </section>
    );
  }
  return (
    <section id={`change-${number}`} tabIndex={-1} aria-label={label} data-section={section.id}>
      {heading}
      {section.roleBefore && (
        <Text size="sm">{t('roleBefore', { role: terms(`sectionRole.${section.roleBefore}`) })}</Text>
      )}
      {section.topicsAdded.length > 0 && (
        <Text size="sm">
          {t('topicsAdded', { topics: section.topicsAdded.map(name).join(terms('and')) })}
        </Text>
      )}
      {section.topicsRemoved.length > 0 && (
        <Text size="sm">
          {t('topicsRemoved', { topics: section.topicsRemoved.map(name).join(terms('and')) })}
        </Text>
      )}
      <Folded blocks={section.blocks} />
    </section>
  );
}

function onOneLine(pieces: TextPiece[]): TextPiece[] {
  return pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll('\n', ' ') }));
}

const KEPT_IN_VIEW = 40;

/** Runs of unchanged paragraphs stand behind a line that says how many and how they begin. */
function Folded({ blocks }: { blocks: BlockComparison[] }) {
  const t = useReviewWords('comparison');
  return runsOf(blocks).map((run, index) =>
    run.isUnchanged ? (
      <details key={index}>
        <summary>{t('unchangedBlocks', { count: run.blocks.length, begin: beginning(run.blocks) })}</summary>
        {run.blocks.map((block, at) => (
          <BlockChange key={at} block={block} />
        ))}
      </details>
    ) : (
      run.blocks.map((block, at) => <BlockChange key={`${index}-${at}`} block={block} />)
    ),
  );
}

function runsOf(blocks: BlockComparison[]): { isUnchanged: boolean; blocks: BlockComparison[] }[] {
  const runs: { isUnchanged: boolean; blocks: BlockComparison[] }[] = [];
  for (const block of blocks) {
    const isUnchanged = block.change === 'unchanged' && !block.isLayoutChanged && !block.isMoved;
    const last = runs.at(-1);
    if (last?.isUnchanged === isUnchanged) last.blocks.push(block);
    else runs.push({ isUnchanged, blocks: [block] });
  }
  return runs;
}

function beginning([first]: BlockComparison[]): string {
  if (!first) return '';
  const join = (pieces: TextPiece[]) => pieces.map(textAsRead).join('');
  const text =
    first.kind === 'photo'
      ? join(first.caption)
      : first.kind === 'table_row'
        ? first.cells.map((cell) => join(cell.pieces)).join(' ')
        : join(first.pieces);
  return text.length > KEPT_IN_VIEW ? `${text.slice(0, KEPT_IN_VIEW)}…` : text;
}
