import { Anchor, Group, Stack } from '@mantine/core';
import { Link } from '@/components/ui/link';
import { useProposalsWords } from '@/components/words/use-proposals-words';
import { COPY_TEXTS, copyHref, type CopyText } from './copy-texts';
import { ProposalsChoice } from './proposals-choice';
import type { ReadProposal } from './read-proposals';

type Props = { reviewId: string; proposals: readonly ReadProposal[]; text: CopyText; of: string | null };

/** 原稿, 花脸稿 and 清稿 beside each other, and below them whose. */
export function CopyChoice({ reviewId, proposals, text, of }: Props) {
  const t = useProposalsWords('copy');
  return (
    <Stack gap="xs" mb="md" className="not-printed">
      <Group component="nav" aria-label={t('texts')} gap="lg">
        {COPY_TEXTS.map((one) => (
          <Anchor
            component={Link}
            key={one}
            href={copyHref(reviewId, one, of)}
            aria-current={one === text ? 'page' : undefined}
            fw={one === text ? 600 : 400}
            c={one === text ? 'seal' : 'gray.9'}
          >
            {t(`title.${one}`)}
          </Anchor>
        ))}
      </Group>
      {text !== 'original' && proposals.length > 1 && (
        <ProposalsChoice
          proposals={proposals}
          of={of}
          hrefOf={(id) => copyHref(reviewId, text, id)}
          hasAll={text === 'marked'}
        />
      )}
    </Stack>
  );
}
