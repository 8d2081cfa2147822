import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/index.ts';
import { client, type Shape } from '../_api/client.ts';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';

export interface LeadModalProps {
  readonly lead: Shape<'Lead'>;
  /** What people call the lead. */
  readonly name: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Moves a lead to a stage by hand, with the reason. */
export const StageModal = ({ lead, name, opened, onClose }: LeadModalProps) => {
  const t = useWords();
  const stages = useQuery(queries.settings).data?.workspace.stages ?? [];
  const form = useForm<{ stage: string | null; reason: string }>({
    initialValues: { stage: null, reason: '' },
    validate: {
      stage: (value) => (value === null ? t('stageMove.stageMissing') : null),
      reason: (value) => (value.trim() === '' ? t('stageMove.reasonMissing') : null),
    },
  });
  const move = useAction({
    run: ({ stage, reason }: { stage: string; reason: string }) =>
      client.POST('/v1/leads/{id}/stage', { params: { path: { id: lead.id } }, body: { stage, reason } }),
    refresh: [['lead', lead.id], ['overview']],
    said: 'stageMove.done',
    onDone: () => {
      form.reset();
      onClose();
    },
  });
  const chosen = stages.find(({ id }) => id === form.values.stage);
  return (
    <Modal opened={opened} onClose={onClose} title={t('stageMove.title', { name })}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ stage, reason }) => {
          if (stage !== null) move.mutate({ stage, reason: reason.trim() });
        })}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('stageMove.text')}
          </Text>
          <Select
            label={t('stageMove.stage')}
            data={stages
              .filter(({ id }) => id !== lead.stage)
              .map(({ id, name: label }) => ({ value: id, label }))}
            description={chosen?.definition}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data-autofocus
            {...form.getInputProps('stage')}
          />
          <Textarea
            label={t('stageMove.reason')}
            description={t('stageMove.reasonHint')}
            autosize
            minRows={2}
            maxLength={2000}
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('part.cancel')}
            </Button>
            <Button type="submit" loading={move.isPending}>
              {t('stageMove.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
