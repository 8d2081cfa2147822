import { Skeleton, Stack } from '@mantine/core';
import { keyed } from './keyed.ts';
import { useWords } from './use-words.ts';

/** Holds the place of a list while it loads. */
export const RowsSkeleton = ({
  rows = 6,
  height = 44,
}: {
  readonly rows?: number;
  readonly height?: number;
}) => {
  const t = useWords();
  return (
    <Stack gap="xs" role="status" aria-label={t('part.loading')}>
      {keyed(Array.from({ length: rows })).map(({ key }) => (
        <Skeleton key={key} height={height} radius="sm" />
      ))}
    </Stack>
  );
};
