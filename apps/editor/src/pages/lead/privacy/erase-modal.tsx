import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../_api/client.ts';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';
import type { LeadModalProps } from '../stage-modal.tsx';

/** Deletes a person for good, once their name has been typed. */
export const EraseModal = ({ lead, name, opened, onClose }: LeadModalProps) => {
  const t = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const word = lead.email ?? name;
  const same = typed.trim().toLowerCase() === word.toLowerCase();
  const close = (): void => {
    setTyped('');
    onClose();
  };
  const erase = useAction({
    run: () => client.DELETE('/v1/leads/{id}', { params: { path: { id: lead.id } } }),
    refresh: [['leads'], ['overview'], ['handoffs'], ['mailbox']],
    said: 'privacy.erased',
    onDone: () => navigate({ to: '/leads' }),
  });
  return (
    <Modal opened={opened} onClose={close} title={t('privacy.eraseTitle', { name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (same) erase.mutate();
        }}
      >
        <Stack>
          <Text size="sm">{t('privacy.eraseText')}</Text>
          <List size="sm" c="dimmed" spacing={4}>
            <List.Item>{t('privacy.eraseCounts')}</List.Item>
            <List.Item>{t('privacy.eraseLater')}</List.Item>
            <List.Item>{t('privacy.eraseFinal')}</List.Item>
          </List>
          <TextInput
            label={t('privacy.eraseType', { word })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('part.cancel')}
            </Button>
            <Button type="submit" color="red" disabled={!same} loading={erase.isPending}>
              {t('privacy.eraseSubmit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
