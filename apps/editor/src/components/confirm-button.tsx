import { Button, type ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense } from 'react';

const ConfirmDialog = lazy(() =>
  import('./confirm-dialog.tsx').then((module) => ({ default: module.ConfirmDialog })),
);

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
      <Suspense fallback={null}>
        {opened ? (
          <ConfirmDialog
            title={children}
            question={question}
            confirm={confirm}
            onConfirm={onConfirm}
            onClose={close}
          />
        ) : null}
      </Suspense>
    </>
  );
};
