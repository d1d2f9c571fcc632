import { Anchor, Group } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import type { ReadProposal } from './read-proposals';

type Props = {
  proposals: readonly ReadProposal[];
  /** The one that is shown; null: all. */
  of: string | null;
  hrefOf: (of: string | null) => string;
  /** Whether all of them can be shown in one. */
  hasAll?: boolean;
};

type Choice = { id: string | null; label: string };

/** Whose proposals are shown, as links. */
export function ProposalsChoice({ proposals, of, hrefOf, hasAll = true }: Props) {
  const t = useProposalsWords('choice');
  const ones = proposals.map(({ id, proposer: { sign, stage, name } }): Choice => ({
    id,
    label: t('one', { sign, stage, name }),
  }));
  const all: Choice = { id: null, label: t('all', { count: proposals.length }) };
  return (
    <Group component="nav" aria-label={t('label')} gap="md">
      {(hasAll ? [all, ...ones] : ones).map(({ id, label }) => (
        <Anchor
          component={Link}
          key={id ?? 'all'}
          href={hrefOf(id)}
          aria-current={id === of ? 'page' : undefined}
          fw={id === of ? 600 : 400}
          c={id === of ? 'seal' : 'gray.9'}
        >
          {label}
        </Anchor>
      ))}
    </Group>
  );
}
