import { Button } from '@mantine/core';

type Props = {
  label: string;
  /** To tell apart buttons that look alike. */
  name?: string;
  onTake: () => void;
};

export function TakeButton({ label, name, onTake }: Props) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={name}
      // The cursor stays where the passage is to go.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {label}
    </Button>
  );
}
