import { Button, type ButtonProps, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/** A button that asks once before it does what cannot be undone. */
export const ConfirmButton = ({
  children,
  question,
  confirm,
  onConfirm,
  ...props
}: ButtonProps & {
  readonly children: ReactNode;
  /** What will happen, as a question with its consequence. */
  readonly question: ReactNode;
  /** The verb of the confirming button. */
  readonly confirm: ReactNode;
  readonly onConfirm: () => void;
}) => {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button {...props} onClick={open}>
        {children}
      </Button>
      <Modal opened={opened} onClose={close} title={children} size="sm">
        <Text size="sm">{question}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close} data-autofocus>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button
            color="red"
            onClick={() => {
              close();
              onConfirm();
            }}
          >
            {confirm}
          </Button>
        </Group>
      </Modal>
    </>
  );
};
