import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyState } from '../components/index.ts';

/** An address that leads nowhere. */
export const NotFound = () => {
  const intl = useIntl();
  return (
    <EmptyState
      icon={<IconMapOff />}
      title={intl.formatMessage({ id: 'shell.notFound' })}
      action={
        <Button component={Link} to="/" variant="light" mt="sm">
          <FormattedMessage id="nav.home" />
        </Button>
      }
    >
      <FormattedMessage id="shell.notFoundText" />
    </EmptyState>
  );
};
