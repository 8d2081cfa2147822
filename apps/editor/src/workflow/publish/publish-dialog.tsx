import { Alert, Button, Group, Loader, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api, asApiError, queries } from '../../api/index.ts';
import { ErrorState } from '../../components/index.ts';
import { BesideWords } from '../../messages/beside-words.tsx';
import { useWords } from '../../messages/use-words.ts';
import { DiagnosticList } from '../panels/diagnostic-list.tsx';
import { ShowNodeButton } from '../panels/show-node-button.tsx';
import { useDocument, useEditor } from '../state/editor.ts';
import { DiffList, isEmptyDiff } from './diff-list.tsx';
import { FirstVersion } from './first-version.tsx';
import { type InFlight, InFlightChoice } from './in-flight-choice.tsx';
import { NeedsApproval, useApproved } from './needs-approval.tsx';
import { PastCostNote } from './past-cost-note.tsx';

const VerdictChanges = lazy(() =>
  import('./verdict-changes.tsx').then((module) => ({ default: module.VerdictChanges })),
);

/** What publishing will do, in words, before it does it. */
export const PublishDialog = () => (
  <BesideWords>
    <Dialog />
  </BesideWords>
);

const Dialog = () => {
  const words = useWords();
  const editor = useEditor();
  const client = useQueryClient();
  const id = useDocument((state) => state.id);
  const version = useDocument((state) => state.publishedVersion);
  const [inFlight, setInFlight] = useState<InFlight>('finish');
  const [note, setNote] = useState('');
  const approved = useApproved();
  const close = (): void => editor.view.setState({ publishing: false });
  const preview = useQuery({
    queryKey: ['publish-preview', id],
    gcTime: 0,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      await editor.flush();
      return api('GET /v1/workflows/{id}/publish-preview', { params: { id }, signal });
    },
  });
  const publish = useMutation({
    mutationFn: async () => {
      await editor.flush();
      return api('POST /v1/workflows/{id}/publish', {
        params: { id },
        body: { inFlight, ...(note === '' ? {} : { note }) },
      });
    },
    onSuccess: (made) => {
      editor.documents.setState({ publishedVersion: made.version, changed: false });
      notifications.show({ color: 'green', message: words('publish.done', { version: made.version }) });
      void client.invalidateQueries({ queryKey: queries.workflows.queryKey });
      void client.invalidateQueries({ queryKey: ['versions', id] });
      void client.invalidateQueries({ queryKey: queries.sweeps.queryKey });
      close();
    },
  });
  const errors = preview.data?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
  const warnings = preview.data?.diagnostics.filter(({ severity }) => severity === 'warning') ?? [];
  const refused = publish.error === null ? [] : asApiError(publish.error).diagnostics;
  return (
    <Modal opened onClose={close} size="lg" title={words('publish.title')} data-testid="publish-dialog">
      {preview.isPending ? <Loader size="sm" aria-label={words('common.loading')} /> : null}
      {preview.isError ? <ErrorState error={preview.error} retry={() => void preview.refetch()} /> : null}
      {preview.data === undefined ? null : (
        <Stack>
          {approved ? null : <NeedsApproval />}
          {errors.length === 0 ? null : (
            <Alert color="red" variant="light" title={words('publish.blocked', { count: errors.length })}>
              <DiagnosticList
                diagnostics={errors}
                action={({ node }) =>
                  node === undefined ? null : <ShowNodeButton node={node} onShow={close} />
                }
              />
            </Alert>
          )}
          <section>
            <Title order={3} size="h4" mb={6}>
              {version === null ? words('publish.first') : words('publish.changes', { version })}
            </Title>
            {version === null ? (
              <FirstVersion />
            ) : isEmptyDiff(preview.data.diff) ? (
              <Text size="sm" c="dimmed">
                {words('publish.nothing')}
              </Text>
            ) : (
              <DiffList diff={preview.data.diff} />
            )}
          </section>
          {warnings.length === 0 ? null : (
            <section>
              <Title order={3} size="h4" mb={6}>
                {words('publish.warnings')}
              </Title>
              <DiagnosticList diagnostics={warnings} />
            </section>
          )}
          {version === null || errors.length > 0 || isEmptyDiff(preview.data.diff) ? null : (
            <Suspense fallback={null}>
              <VerdictChanges id={id} />
            </Suspense>
          )}
          {preview.data.past === null ? null : <PastCostNote cost={preview.data.past} />}
          {version === null ? null : (
            <InFlightChoice waiting={preview.data.waiting} value={inFlight} onChange={setInFlight} />
          )}
          <TextInput
            label={words('publish.note')}
            placeholder={words('publish.notePlaceholder')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {publish.isError ? <ErrorState error={publish.error} /> : null}
          <DiagnosticList diagnostics={refused} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words('common.cancel')}
            </Button>
            <Button
              onClick={() => publish.mutate()}
              loading={publish.isPending}
              disabled={errors.length > 0}
              data-testid="publish-confirm"
              data-autofocus
            >
              {words('publish.confirm', { version: (version ?? 0) + 1 })}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
};
