import { Anchor, Paper, Text, Title } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { can } from '@/lib/domain/permissions/can';
import type { PersonActor } from '@/lib/domain/permissions/roles';
import type { LoadedAct } from './load-public-act';

type Props = { person: PersonActor; loaded: LoadedAct };

/** Why the act is not for this person, or not possible as things stand, and who or what could help. */
export async function NotNow({ person, loaded: { act, desk, summary } }: Props) {
  const [t, words, errors, terms] = await Promise.all([
    getTranslations('publication.act'),
    getTranslations('publication'),
    getTranslations('errors'),
    getTranslations('terms'),
  ]);
  const { whyNot, others } = desk.may;
  const permission = can(person, 'publication.withdraw', {});
  const isUnchanged = act === 'correct' && desk.state === 'live' && desk.status === 'approved';
  const asItStands = isUnchanged ? 'differs_from_live' : 'wrong_state';
  const reason = whyNot ?? (permission.allowed ? asItStands : permission.reason);
  return (
    <Paper withBorder p="md" bg="white">
      <Title order={2} size="h5" mb="sm">
        {t('notNow')}
      </Title>
      <Text mb="sm">{errors(reason)}</Text>
      {whyNot && (
        <Text mb="sm">
          {others.length > 0 ? words('others', { names: others.join(terms('and')) }) : words('nobodyElse')}
        </Text>
      )}
      <Anchor component={Link} href={`/desk/articles/${summary.id}`}>
        {t('back')}
      </Anchor>
    </Paper>
  );
}
