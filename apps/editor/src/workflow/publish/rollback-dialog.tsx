import { Button, Group, Loader, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, asApiError, queries } from '../../api/index.ts';
import { ErrorState } from '../../components/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { useDocument, useEditor } from '../state/editor.ts';
import { type InFlight, InFlightChoice } from './in-flight-choice.tsx';

/** Says what going back to a version does, and does it. */
export const RollbackDialog = ({
  version,
  onClose,
}: {
  readonly version: number;
  readonly onClose: () => void;
}) => {
  const words = useWords();
  const editor = useEditor();
  const client = useQueryClient();
  const id = useDocument((state) => state.id);
  const [inFlight, setInFlight] = useState<InFlight>('move');
  const [note, setNote] = useState('');
  const preview = useQuery({
    queryKey: ['publish-preview', id],
    gcTime: 0,
    staleTime: 0,
    queryFn: ({ signal }) => api('GET /v1/workflows/{id}/publish-preview', { params: { id }, signal }),
  });
  const back = useMutation({
    mutationFn: () =>
      api('POST /v1/workflows/{id}/versions/{n}/rollback', {
        params: { id, n: version },
        body: { inFlight, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      }),
    onSuccess: async (made) => {
      editor.documents.setState({ publishedVersion: made.version });
      notifications.show({
        color: 'green',
        message: words('rollback.done', { version, made: made.version }),
      });
      await Promise.all(
        [queries.workflows.queryKey, ['versions', id], ['activity']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      );
      onClose();
    },
    onError: (error) => {
      const { title, message } = asApiError(error);
      notifications.show({ color: 'red', title, message });
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words('rollback.title', { version })}
      data-testid="rollback-dialog"
    >
      <Stack>
        <Text size="sm">{words('rollback.text', { version })}</Text>
        {preview.isPending ? <Loader size="sm" aria-label={words('common.loading')} /> : null}
        {preview.isError ? <ErrorState error={preview.error} retry={() => void preview.refetch()} /> : null}
        {preview.data === undefined ? null : (
          <InFlightChoice waiting={preview.data.waiting} value={inFlight} onChange={setInFlight} />
        )}
        <TextInput
          label={words('publish.note')}
          placeholder={words('publish.notePlaceholder')}
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words('common.cancel')}
          </Button>
          <Button
            loading={back.isPending}
            disabled={preview.data === undefined}
            onClick={() => back.mutate()}
            data-testid="rollback-confirm"
          >
            {words('rollback.confirm', { version })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
