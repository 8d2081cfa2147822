import { Badge, Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api, asApiError, type VersionSummary } from '../../api/index.ts';
import { ConfirmButton, ErrorState, RelativeTime } from '../../components/index.ts';
import { BesideWords } from '../../messages/beside-words.tsx';
import { useWords } from '../../messages/use-words.ts';
import { difference } from '../document/difference.ts';
import { PanelFrame } from '../panels/panel-frame.tsx';
import { known } from '../state/document-store.ts';
import { commitNow, useDocument, useEditor } from '../state/editor.ts';
import { ActivityList } from './activity-list.tsx';
import { RollbackDialog } from './rollback-dialog.tsx';

const DiffView = lazy(() => import('./diff-view.tsx').then((module) => ({ default: module.DiffView })));

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
  const [back, setBack] = useState(false);
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
        {live ? null : (
          <Button
            size="compact-xs"
            variant="light"
            onClick={() => setBack(true)}
            data-testid={`rollback-${version}`}
          >
            {words('history.rollback')}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          data-testid={`compare-${version}`}
          onClick={() => void editor.flush().then(() => setCompared(true))}
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
      {back ? <RollbackDialog version={version} onClose={() => setBack(false)} /> : null}
      <Suspense fallback={null}>
        {compared ? <DiffView from={version} onClose={() => setCompared(false)} /> : null}
      </Suspense>
    </Paper>
  );
};

/** Every published version: who, when, why; compare with the draft, or take it back. */
export const HistoryPanel = () => (
  <BesideWords>
    <Inside />
  </BesideWords>
);

const Inside = () => {
  const words = useWords();
  const [shown, setShown] = useState<'versions' | 'activity'>('versions');
  return (
    <PanelFrame title={words('view.history')}>
      <SegmentedControl
        fullWidth
        size="xs"
        mb="sm"
        aria-label={words('view.history')}
        value={shown}
        onChange={(value) => setShown(value === 'activity' ? 'activity' : 'versions')}
        data={[
          { value: 'versions', label: words('history.versions') },
          {
            value: 'activity',
            label: <span data-testid="history-activity">{words('history.activity')}</span>,
          },
        ]}
      />
      {shown === 'activity' ? <ActivityList /> : <Versions />}
    </PanelFrame>
  );
};

const Versions = () => {
  const words = useWords();
  const id = useDocument((state) => state.id);
  const published = useDocument((state) => state.publishedVersion);
  const versions = useQuery({
    queryKey: ['versions', id, published],
    queryFn: ({ signal }) => api('GET /v1/workflows/{id}/versions', { params: { id }, signal }),
  });
  return (
    <>
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
    </>
  );
};
