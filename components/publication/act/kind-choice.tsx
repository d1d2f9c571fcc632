import { Radio, Stack } from '@mantine/core';

type Props<Kind extends string> = {
  label: string;
  kinds: readonly Kind[];
  value: Kind | null;
  onChoose: (kind: Kind | null) => void;
  error: string | undefined;
  sayKind: (kind: Kind) => string;
  sayHint: (kind: Kind) => string;
};

/** Of which kind a public act is: each with what it means for readers. */
export function KindChoice<Kind extends string>({
  label,
  kinds,
  value,
  onChoose,
  error,
  sayKind,
  sayHint,
}: Props<Kind>) {
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(chosen) => onChoose(kinds.find((known) => known === chosen) ?? null)}
      error={error}
      required
    >
      <Stack gap={8} mt={6}>
        {kinds.map((known) => (
          <Radio key={known} value={known} label={sayKind(known)} description={sayHint(known)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
