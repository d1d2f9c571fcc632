import { Paper, Text, Title } from '@mantine/core';
import type { Role } from '@/lib/domain/permissions/roles';
import { useAccountWords } from '@/components/words/use-account-words';
import { useTermsWords } from '@/components/words/use-terms-words';
import classes from './account-facts.module.css';

type Props = { displayName: string; signInName: string; roles: Role[]; departmentName: string | null };

/** What the office holds of a person; changed by the administrator only. */
export function AccountFacts({ displayName, signInName, roles, departmentName }: Props) {
  const t = useAccountWords();
  const terms = useTermsWords('role');
  return (
    <Paper withBorder p="lg" bg="white">
      <Title order={2} size="h4" mb="sm">
        {t('facts')}
      </Title>
      <dl className={classes.facts}>
        <dt>{t('displayName')}</dt>
        <dd>{displayName}</dd>
        <dt>{t('signInName')}</dt>
        <dd>{signInName}</dd>
        <dt>{t('roles')}</dt>
        <dd>{roles.map((role) => terms(role)).join(t('listComma'))}</dd>
        <dt>{t('department')}</dt>
        <dd>{departmentName ?? t('noDepartment')}</dd>
      </dl>
      <Text size="sm" c="dimmed">
        {t('factsHint')}
      </Text>
    </Paper>
  );
}
