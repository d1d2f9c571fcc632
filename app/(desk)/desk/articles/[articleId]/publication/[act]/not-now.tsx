import { Anchor, Paper, Text, Title } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import type { LoadedAct } from './load-public-act';

/** Why the act is not for this person, or not possible as things stand, and who or what could help. */
export async function NotNow({ loaded: { act, desk, summary } }: { loaded: LoadedAct }) {
  const [t, words, errors] = await Promise.all([
    getTranslations('publication.act'),
    getTranslations('publication'),
    getTranslations('errors'),
  ]);
  const { whyNot, others } = desk.may;
  const isUnchanged = act === 'correct' && desk.state === 'live' && desk.status === 'approved';
  return (
    <Paper withBorder p="md" bg="white">
      <Title order={2} size="h5" mb="sm">
        {t('notNow')}
      </Title>
      <Text mb="sm">{errors(whyNot ?? (isUnchanged ? 'differs_from_live' : 'wrong_state'))}</Text>
      {whyNot && (
        <Text mb="sm">
          {others.length > 0 ? words('others', { names: others.join('、') }) : words('nobodyElse')}
        </Text>
      )}
      <Anchor component={Link} href={`/desk/articles/${summary.id}`}>
        {t('back')}
      </Anchor>
    </Paper>
  );
}
