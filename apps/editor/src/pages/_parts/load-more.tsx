import { Button, Center } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { useWords } from './use-words.ts';

export interface LoadMoreProps {
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly onMore: () => unknown;
}

/** Fetches the next page when it scrolls into view, or when pressed. */
export const LoadMore = ({ hasMore, loading, onMore }: LoadMoreProps) => {
  const t = useWords();
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const visible = entry?.isIntersecting === true;
  useEffect(() => {
    if (visible && hasMore && !loading) onMore();
  }, [visible, hasMore, loading, onMore]);
  if (!hasMore) return null;
  return (
    <Center ref={ref} py="md">
      <Button variant="default" loading={loading} onClick={() => onMore()}>
        {t('part.loadMore')}
      </Button>
    </Center>
  );
};
