import { Anchor, Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/index.ts';
import { ErrorState, RelativeTime } from '../../components/index.ts';
import { BesideWords } from '../../messages/beside-words.tsx';
import { useWords } from '../../messages/use-words.ts';
import { PanelFrame } from '../panels/panel-frame.tsx';
import { useDocument, useEditor, useView, viewOf } from '../state/editor.ts';
import { NodeFigures } from './node-figures.tsx';

const spans = [1, 24, 168, 720] as const;

const Waiting = ({ node }: { readonly node: string }) => {
  const words = useWords();
  const id = useDocument((state) => state.id);
  const count = useView(({ counts }) => counts[node]?.waiting ?? 0);
  const list = useInfiniteQuery({
    queryKey: ['waiting', id, node, count],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api('GET /v1/workflows/{id}/nodes/{node}/waiting', {
        params: { id, node },
        query: { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (page) => page.next,
  });
  const leads = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section data-testid="waiting-here">
      <Text fw={600} size="sm" component="h3" m={0} mb={6}>
        {words('watch.waiting', { count })}
      </Text>
      {list.isError ? <ErrorState error={list.error} retry={() => void list.refetch()} /> : null}
      <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {leads.map(({ run, lead, name, email, since, wakeAt, event, version }) => (
          <li key={`${lead} ${run}`}>
            <Anchor component={Link} to={`/leads/${lead}`} size="sm">
              {name ?? email ?? words('watch.anonymous')}
            </Anchor>
            <Text size="xs" c="dimmed">
              {words('watch.since')} <RelativeTime at={since} />
              {event === null ? '' : ` · ${words('watch.event', { event })}`}
              {wakeAt === null ? null : (
                <>
                  {' · '}
                  {words('watch.until')} <RelativeTime at={wakeAt} />
                </>
              )}
              {` · ${words('history.version', { version })}`}
            </Text>
          </li>
        ))}
      </Stack>
      {list.hasNextPage ? (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => void list.fetchNextPage()}>
          {words('watch.more')}
        </Button>
      ) : null}
    </section>
  );
};

const Failures = ({ node }: { readonly node: string }) => {
  const words = useWords();
  const id = useDocument((state) => state.id);
  const count = useView(({ counts }) => counts[node]?.errors ?? 0);
  const list = useInfiniteQuery({
    queryKey: ['failures', id, node, count],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      api('GET /v1/workflows/{id}/nodes/{node}/errors', {
        params: { id, node },
        query: { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (page) => page.next,
  });
  const failures = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section data-testid="failed-here">
      <Text fw={600} size="sm" component="h3" m={0} mb={6}>
        {words('watch.failed')}
      </Text>
      {list.isError ? <ErrorState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data !== undefined && failures.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words('watch.noFailures')}
        </Text>
      ) : null}
      <Stack gap={8} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {failures.map(({ id: failure, kind, lead, name, message, times, at }) => (
          <li key={`${kind} ${failure}`}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {message}
            </Text>
            <Text size="xs" c="dimmed">
              {words('watch.times', { times })} · <RelativeTime at={at} />
              {lead === null ? null : (
                <>
                  {' · '}
                  <Anchor component={Link} to={`/leads/${lead}`} size="xs">
                    {name ?? words('watch.anonymous')}
                  </Anchor>
                </>
              )}
              {kind === 'effect' ? (
                <>
                  {' · '}
                  <Anchor component={Link} to="/operations" size="xs">
                    {words('watch.retry')}
                  </Anchor>
                </>
              ) : null}
            </Text>
          </li>
        ))}
      </Stack>
      {list.hasNextPage ? (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => void list.fetchNextPage()}>
          {words('watch.more')}
        </Button>
      ) : null}
    </section>
  );
};

/** Who passes, waits and fails: of the selected step, or an overview of all steps. */
export const PeoplePanel = () => (
  <BesideWords>
    <Inside />
  </BesideWords>
);

const Inside = () => {
  const words = useWords();
  const editor = useEditor();
  const hours = useView((state) => state.hours);
  const node = useView(({ nodes }) => (nodes.size === 1 ? [...nodes][0] : undefined));
  const title = useDocument(({ document, views }) => {
    const found = document.nodes.find((item) => item.id === node);
    return found === undefined ? null : viewOf(editor, found, views).title;
  });
  return (
    <PanelFrame title={words('view.people')} icon={<IconUsers size={18} aria-hidden />}>
      <Stack gap="lg">
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={words('watch.span')}
          value={String(hours)}
          data={spans.map((span) => ({ value: String(span), label: words(`watch.span.${span}`) }))}
          onChange={(value) => editor.view.setState({ hours: Number(value) })}
          data-testid="watch-span"
        />
        {node === undefined || title === null ? (
          <NodeFigures />
        ) : (
          <>
            <Text fw={600} component="h3" m={0}>
              {title}
            </Text>
            <Waiting node={node} />
            <Failures node={node} />
          </>
        )}
      </Stack>
    </PanelFrame>
  );
};
