import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { FormattedMessage } from 'react-intl';
import { asApiError } from '../api/index.ts';

/** An error in words, its hint, and a way to try again. */
export const ErrorState = ({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) => {
  const { title, detail, hint } = asApiError(error);
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert">
      {detail === '' ? null : <Text size="sm">{detail}</Text>}
      {hint === null ? null : (
        <Text size="sm" mt={4}>
          {hint}
        </Text>
      )}
      {retry === undefined ? null : (
        <Button mt="sm" size="xs" variant="default" onClick={retry}>
          <FormattedMessage id="common.retry" />
        </Button>
      )}
    </Alert>
  );
};
