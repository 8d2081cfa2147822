import { Badge, Button, Collapse, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, asApiError, type VersionSummary } from '../../api/index.ts';
import { ConfirmButton, ErrorState, RelativeTime } from '../../components/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { difference } from '../document/difference.ts';
import { PanelFrame } from '../panels/panel-frame.tsx';
import { known } from '../state/document-store.ts';
import { commitNow, useDocument, useEditor } from '../state/editor.ts';
import { DiffList, isEmptyDiff } from './diff-list.tsx';

const Against = ({ id, from }: { readonly id: string; readonly from: number }) => {
  const words = useWords();
  const editor = useEditor();
  const diff = useQuery({
    queryKey: ['diff', id, from],
    staleTime: 0,
    queryFn: async ({ signal }) => {
      await editor.flush();
      return api('GET /v1/workflows/{id}/diff', { params: { id }, query: { from, to: 'draft' }, signal });
    },
  });
  if (diff.isError) return <ErrorState error={diff.error} />;
  if (diff.data === undefined) return <Loader size="xs" aria-label={words('common.loading')} />;
  return isEmptyDiff(diff.data) ? (
    <Text size="sm" c="dimmed">
      {words('history.same')}
    </Text>
  ) : (
    <DiffList diff={diff.data} />
  );
};

const Version = ({
  version: { version, publishedAt, publishedBy, note },
}: {
  readonly version: VersionSummary;
}) => {
  const words = useWords();
  const editor = useEditor();
  const id = useDocument((state) => state.id);
  const live = useDocument((state) => state.publishedVersion === version);
  const [compared, setCompared] = useState(false);
  const restore = useMutation({
    mutationFn: async () => {
      await editor.flush();
      return api('POST /v1/workflows/{id}/versions/{n}/restore', { params: { id, n: version } });
    },
    onSuccess: (workflow) => {
      const { document } = editor.documents.getState();
      commitNow(editor, difference(document, workflow.document), { message: 'edit.restore' });
      editor.documents.setState({ ...known(workflow) });
      notifications.show({ message: words('history.restored', { version }) });
    },
    onError: (error) => notifications.show({ color: 'red', message: asApiError(error).title }),
  });
  return (
    <Paper withBorder p="sm" component="li" data-testid={`version-${version}`}>
      <Group justify="space-between">
        <Text fw={650} size="sm">
          {words('history.version', { version })}
        </Text>
        {live ? (
          <Badge color="green" variant="light" tt="none">
            {words('history.live')}
          </Badge>
        ) : null}
      </Group>
      <Text size="xs" c="dimmed">
        <RelativeTime at={publishedAt} /> {publishedBy === null ? '' : `· ${publishedBy}`}
      </Text>
      {note === null || note === '' ? null : (
        <Text size="sm" mt={4}>
          {note}
        </Text>
      )}
      <Group gap="xs" mt="xs">
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={compared}
          onClick={() => setCompared(!compared)}
        >
          {words('history.compare')}
        </Button>
        <ConfirmButton
          size="compact-xs"
          variant="default"
          loading={restore.isPending}
          question={words('history.restoreQuestion', { version })}
          confirm={words('history.restore')}
          onConfirm={() => restore.mutate()}
        >
          {words('history.restore')}
        </ConfirmButton>
      </Group>
      <Collapse expanded={compared} mt={compared ? 'xs' : 0}>
        {compared ? <Against id={id} from={version} /> : null}
      </Collapse>
    </Paper>
  );
};

/** Every published version: who, when, why; compare with the draft, or take it back. */
export const HistoryPanel = () => {
  const words = useWords();
  const id = useDocument((state) => state.id);
  const published = useDocument((state) => state.publishedVersion);
  const versions = useQuery({
    queryKey: ['versions', id, published],
    queryFn: ({ signal }) => api('GET /v1/workflows/{id}/versions', { params: { id }, signal }),
  });
  return (
    <PanelFrame title={words('view.history')}>
      {versions.isError ? <ErrorState error={versions.error} retry={() => void versions.refetch()} /> : null}
      {versions.data?.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words('history.none')}
        </Text>
      ) : null}
      <Stack gap="xs" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {versions.data?.items.map((version) => (
          <Version key={version.version} version={version} />
        ))}
      </Stack>
    </PanelFrame>
  );
};
