import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';

/** Stands in for a page of rows that is being read. */
export function PageLoading({ label }: { label: string }) {
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      <Skeleton height={32} width={180} />
      <Skeleton height={56} />
      {[0, 1, 2, 3, 4].map((row) => (
        <Skeleton key={row} height={44} />
      ))}
    </Stack>
  );
}
