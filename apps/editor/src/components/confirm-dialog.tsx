import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/** Asks once before something that cannot be undone. Loaded when first asked. */
export const ConfirmDialog = ({
  title,
  question,
  confirm,
  onConfirm,
  onClose,
}: {
  readonly title: ReactNode;
  readonly question: ReactNode;
  readonly confirm: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) => (
  <Modal opened onClose={onClose} title={title} size="sm">
    <Text size="sm">{question}</Text>
    <Group justify="flex-end" mt="lg">
      <Button variant="default" onClick={onClose} data-autofocus>
        <FormattedMessage id="common.cancel" />
      </Button>
      <Button
        color="red"
        onClick={() => {
          onClose();
          onConfirm();
        }}
      >
        {confirm}
      </Button>
    </Group>
  </Modal>
);
