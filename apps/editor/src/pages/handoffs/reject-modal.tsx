import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { client, type Shape } from '../_api/client.ts';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';

const reasons = ['budget', 'authority', 'need', 'timing', 'fit', 'contact', 'duplicate'] as const;

export interface RejectModalProps {
  readonly handoff: Shape<'Handoff'>;
  /** What people call the lead. */
  readonly name: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks why a lead is given back; a reason is required. */
export const RejectModal = ({ handoff, name, opened, onClose }: RejectModalProps) => {
  const t = useWords();
  const [common, setCommon] = useState<string | null>(null);
  const [details, setDetails] = useState('');
  const [missing, setMissing] = useState(false);
  const reject = useAction({
    run: (reason: string) =>
      client.POST('/v1/handoffs/{id}/reject', { params: { path: { id: handoff.id } }, body: { reason } }),
    refresh: [['handoffs'], ['overview'], ['lead', handoff.lead.id]],
    said: 'handoffs.rejectDone',
    onDone: onClose,
  });
  const submit = () => {
    const chosen = reasons.find((reason) => reason === common);
    const reason = [chosen && t(`handoffs.reason.${chosen}`), details.trim()].filter(Boolean).join(': ');
    setMissing(reason === '');
    if (reason !== '') reject.mutate(reason);
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('handoffs.rejectTitle', { name })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t('handoffs.rejectText')}
          </Text>
          <Radio.Group
            label={t('handoffs.reason')}
            value={common}
            onChange={setCommon}
            error={missing && t('handoffs.reasonMissing')}
          >
            <Stack gap={8} my={6}>
              {reasons.map((reason) => (
                <Radio key={reason} value={reason} label={t(`handoffs.reason.${reason}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('handoffs.details')}
            description={t('handoffs.detailsHint')}
            autosize
            minRows={2}
            maxLength={1800}
            value={details}
            onChange={(event) => setDetails(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('part.cancel')}
            </Button>
            <Button type="submit" loading={reject.isPending}>
              {t('handoffs.reject')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
