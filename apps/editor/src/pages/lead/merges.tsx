import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RelativeTime } from '../../components/index.ts';
import { client, type Shape } from '../_api/client.ts';
import { pageQueries } from '../_api/queries.ts';
import { Panel } from '../_parts/panel.tsx';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';

const Row = ({ merge }: { readonly merge: Shape<'Merge'> }) => {
  const t = useWords();
  const undo = useAction({
    run: () => client.POST('/v1/merges/{id}/undo', { params: { path: { id: merge.id } } }),
    refresh: [['lead', merge.winner], ['lead', merge.loser], ['leads'], ['duplicates']],
    said: 'merge.undone',
  });
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Stack gap={0}>
        <Text size="sm">{merge.reason}</Text>
        <Text size="xs" c="dimmed">
          {merge.by === null ? t('merge.byItself') : t('merge.by', { name: merge.by })} ·{' '}
          <RelativeTime at={merge.at} />
        </Text>
      </Stack>
      {merge.undoneAt === null ? (
        <Button
          variant="default"
          size="xs"
          title={t('merge.undoText')}
          loading={undo.isPending}
          onClick={() => undo.mutate()}
        >
          {t('merge.undo')}
        </Button>
      ) : (
        <Text size="xs" c="dimmed">
          {t('merge.undone')}
        </Text>
      )}
    </Group>
  );
};

/** Leads that were merged into this one; nothing where there are none. */
export const Merges = ({ lead }: { readonly lead: string }) => {
  const t = useWords();
  const merges = useQuery(pageQueries.merges(lead)).data?.items ?? [];
  if (merges.length === 0) return null;
  return (
    <Panel title={t('merge.merges')} mt="md">
      <Stack gap="sm">
        {merges.map((merge) => (
          <Row key={merge.id} merge={merge} />
        ))}
      </Stack>
    </Panel>
  );
};
