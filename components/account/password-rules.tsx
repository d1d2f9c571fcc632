'use client';

import { List, ListItem, Text, ThemeIcon, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconPoint } from '@tabler/icons-react';
import { passwordFaults, type PasswordFault } from '@/lib/domain/people/password-rules';
import { useAccountWords } from '@/components/words/use-account-words';

const RULES: readonly PasswordFault[] = [
  'password_too_short',
  'password_has_name',
  'password_common',
  'password_same',
];

type Props = { password: string; signInName: string; current: string; id: string };

/** The rules of a new password, ticked off while it is typed. */
export function PasswordRules({ password, signInName, current, id }: Props) {
  const t = useAccountWords('rules');
  const faults = passwordFaults(password, { signInName, current });
  return (
    <List id={id} spacing={2} size="sm" center listStyleType="none" aria-label={t('title')}>
      {RULES.map((rule) => {
        // Whether it equals a password not typed here, only the server can tell.
        const canTell = password !== '' && (rule !== 'password_same' || current !== '');
        const isMet = canTell && !faults.includes(rule);
        return (
          <ListItem
            key={rule}
            icon={
              <ThemeIcon size={18} radius="xl" variant={isMet ? 'filled' : 'transparent'} color="gray.8">
                {isMet ? <IconCheck size={12} aria-hidden /> : <IconPoint size={16} aria-hidden />}
              </ThemeIcon>
            }
          >
            <Text span size="sm" c={isMet ? 'gray.9' : 'dimmed'}>
              {t(rule)}
              {isMet && <VisuallyHidden>{t('met')}</VisuallyHidden>}
            </Text>
          </ListItem>
        );
      })}
    </List>
  );
}
