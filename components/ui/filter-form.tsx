import type { ReactNode } from 'react';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

type Props = { action: string; label: string; applyLabel: string; children: ReactNode };

/** A plain GET form: what is filtered stands in the address, and works before scripts have loaded. */
export function FilterForm({ action, label, applyLabel, children }: Props) {
  return (
    <form method="get" action={action} role="search" aria-label={label}>
      <Group align="end" gap="sm">
        {children}
        <Button type="submit" variant="default">
          {applyLabel}
        </Button>
      </Group>
    </form>
  );
}

type WordsProps = { name: string; label: string; placeholder: string; value: string; maxLength: number };

export function FilterWords({ value, ...field }: WordsProps) {
  return (
    <TextInput
      {...field}
      defaultValue={value}
      leftSection={<IconSearch size={16} aria-hidden />}
      w={{ base: '100%', sm: 240 }}
    />
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  value: string;
  /** What not to filter is called. */
  all: string;
  choices: { value: string; label: string }[];
};

export function FilterChoice({ value, all, choices, ...field }: ChoiceProps) {
  return <NativeSelect {...field} defaultValue={value} data={[{ value: '', label: all }, ...choices]} />;
}
