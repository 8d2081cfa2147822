import { Button, List, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api/index.ts';
import { ErrorState, RelativeTime } from '../../components/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { useDocument } from '../state/editor.ts';

/** Who did what with this workflow, newest first. */
export const ActivityList = () => {
  const words = useWords();
  const id = useDocument((state) => state.id);
  const list = useInfiniteQuery({
    queryKey: ['activity', id],
    initialPageParam: '',
    staleTime: 0,
    queryFn: ({ pageParam, signal }) =>
      api('GET /v1/activity', {
        query: { workflow: id, limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (page) => page.next,
  });
  const deeds = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {list.isError ? <ErrorState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data !== undefined && deeds.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words('activity.none')}
        </Text>
      ) : null}
      <List size="sm" spacing={8} listStyleType="none" data-testid="activity">
        {deeds.map(({ id: deed, at, actor, verb, details }) => (
          <List.Item key={deed}>
            <Text size="sm">
              {words(`deed.${verb}`, {
                actor,
                version: typeof details.version === 'number' ? details.version : 0,
                to: typeof details.to === 'number' ? details.to : 0,
              })}
            </Text>
            <Text size="xs" c="dimmed">
              <RelativeTime at={at} />
            </Text>
          </List.Item>
        ))}
      </List>
      {list.hasNextPage ? (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => void list.fetchNextPage()}>
          {words('watch.more')}
        </Button>
      ) : null}
    </>
  );
};
