import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../_api/client.ts';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';
import type { LeadModalProps } from '../stage-modal.tsx';
import { eventForms, propertiesOf } from './event-forms.ts';

const other = 'other';
const namePattern = /^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)+$/;

/** Sends an event of this lead, as its website would. */
export const TestEventModal = ({ lead, name, opened, onClose }: LeadModalProps) => {
  const t = useWords();
  const [type, setType] = useState('form.submitted');
  const [custom, setCustom] = useState('');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [wrong, setWrong] = useState(false);
  const fields = eventForms.get(type)?.fields ?? [];
  const send = useAction({
    run: (event: { readonly type: string; readonly properties: Record<string, string | number> }) =>
      client.POST('/v1/events', { body: { ...event, lead: { id: lead.id } } }),
    refresh: [['lead', lead.id], ['overview']],
    said: 'testEvent.done',
    onDone: onClose,
  });
  const submit = () => {
    const chosen = type === other ? custom.trim() : type;
    setWrong(!namePattern.test(chosen));
    if (namePattern.test(chosen)) send.mutate({ type: chosen, properties: propertiesOf(fields, typed) });
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('testEvent.title', { name })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('testEvent.text')}
          </Text>
          <Select
            label={t('testEvent.type')}
            data={[
              ...[...eventForms].map(([value, { title }]) => ({ value, label: t(title) })),
              { value: other, label: t('testEvent.other') },
            ]}
            value={type}
            onChange={(value) => {
              setType(value ?? 'form.submitted');
              setTyped({});
            }}
            allowDeselect={false}
            data-autofocus
          />
          {type === other && (
            <TextInput
              label={t('testEvent.name')}
              description={t('testEvent.nameHint')}
              value={custom}
              onChange={(event) => setCustom(event.currentTarget.value)}
              error={wrong && t('testEvent.nameInvalid')}
            />
          )}
          {fields.map(({ key, label, initial }) => (
            <TextInput
              key={`${type} ${key}`}
              label={t(label)}
              value={typed[key] ?? initial}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTyped((before) => ({ ...before, [key]: value }));
              }}
            />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('part.cancel')}
            </Button>
            <Button type="submit" loading={send.isPending}>
              {t('testEvent.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
