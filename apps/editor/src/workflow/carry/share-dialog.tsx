import { Alert, Button, CopyButton, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconCopy, IconLink } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, asApiError } from '../../api/index.ts';
import { ConfirmButton, ErrorState, RelativeTime } from '../../components/index.ts';
import { BesideWords } from '../../messages/beside-words.tsx';
import { useWords } from '../../messages/use-words.ts';
import { useDocument, useEditor } from '../state/editor.ts';

const failed = (error: Error) => {
  const { title, detail } = asApiError(error);
  notifications.show({ color: 'red', title, message: detail });
};

/** Makes and ends links by which anybody may look at the workflow. */
export const ShareDialog = () => (
  <BesideWords>
    <Dialog />
  </BesideWords>
);

const Dialog = () => {
  const words = useWords();
  const editor = useEditor();
  const client = useQueryClient();
  const id = useDocument((state) => state.id);
  const live = useDocument((state) => state.publishedVersion !== null);
  const [shows, setShows] = useState<'draft' | 'live'>(live ? 'live' : 'draft');
  const queryKey = ['shares', id];
  const links = useQuery({
    queryKey,
    queryFn: ({ signal }) => api('GET /v1/workflows/{id}/shares', { params: { id }, signal }),
  });
  const make = useMutation({
    mutationFn: async () => {
      await editor.flush();
      return api('POST /v1/workflows/{id}/shares', { params: { id }, body: { shows } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey }),
    onError: failed,
  });
  const revoke = useMutation({
    mutationFn: (share: string) => api('DELETE /v1/shares/{id}', { params: { id: share } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey });
      notifications.show({ message: words('share.revoked') });
    },
    onError: failed,
  });
  const address = make.data === undefined ? null : `${window.location.origin}/shared/${make.data.token}`;
  return (
    <Modal
      opened
      onClose={() => editor.view.setState({ sharing: false })}
      size="lg"
      title={words('share.title')}
      data-testid="share-dialog"
    >
      <Stack>
        <Text size="sm">{words('share.text')}</Text>
        <Radio.Group
          label={words('share.shows')}
          value={shows}
          onChange={(value) => setShows(value === 'live' ? 'live' : 'draft')}
        >
          <Stack gap={6} mt={6}>
            <Radio value="draft" label={words('share.draft')} />
            <Radio
              value="live"
              label={words('share.live')}
              disabled={!live}
              description={live ? undefined : words('share.liveNone')}
            />
          </Stack>
        </Radio.Group>
        <div>
          <Button
            leftSection={<IconLink size={16} aria-hidden />}
            loading={make.isPending}
            onClick={() => make.mutate()}
            data-testid="share-make"
          >
            {words('share.make')}
          </Button>
        </div>
        {address === null ? null : (
          <Alert variant="light" title={words('share.once')}>
            <Group wrap="nowrap" align="end">
              <TextInput
                readOnly
                label={words('share.link')}
                value={address}
                style={{ flex: 1 }}
                onFocus={(event) => event.currentTarget.select()}
                data-testid="share-link"
              />
              <CopyButton value={address}>
                {({ copied, copy }) => (
                  <Button
                    variant="default"
                    leftSection={
                      copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
                    }
                    onClick={copy}
                  >
                    {words(copied ? 'share.copied' : 'share.copy')}
                  </Button>
                )}
              </CopyButton>
            </Group>
          </Alert>
        )}
        <section>
          <Text fw={600} size="sm" component="h3" m={0} mb={6}>
            {words('share.existing')}
          </Text>
          {links.isError ? <ErrorState error={links.error} retry={() => void links.refetch()} /> : null}
          {links.data?.items.length === 0 ? (
            <Text size="sm" c="dimmed">
              {words('share.none')}
            </Text>
          ) : null}
          <Stack gap="xs">
            {links.data?.items.map((link) => (
              <Group key={link.id} justify="space-between" wrap="nowrap" data-testid="share-entry">
                <div>
                  <Text size="sm">{words('share.entry', { shows: link.shows, by: link.createdBy })}</Text>
                  <Text size="xs" c="dimmed">
                    <RelativeTime at={link.createdAt} /> · {words('share.opened', { count: link.opened })}
                  </Text>
                </div>
                <ConfirmButton
                  size="compact-sm"
                  variant="default"
                  question={words('share.revokeQuestion')}
                  confirm={words('share.revoke')}
                  onConfirm={() => revoke.mutate(link.id)}
                >
                  {words('share.revoke')}
                </ConfirmButton>
              </Group>
            ))}
          </Stack>
        </section>
      </Stack>
    </Modal>
  );
};
