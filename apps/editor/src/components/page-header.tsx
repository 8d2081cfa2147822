import { Box, Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The head of a page: title, one line of help, actions at the right. */
export const PageHeader = ({
  title,
  description,
  actions,
  before,
}: {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly before?: ReactNode;
}) => (
  <Group justify="space-between" align="flex-start" gap="md" mb="lg" component="header">
    <Box style={{ minWidth: 0, flex: '1 1 18rem' }}>
      {before}
      <Title order={1}>{title}</Title>
      {description === undefined ? null : (
        <Text c="dimmed" size="sm" mt={2}>
          {description}
        </Text>
      )}
    </Box>
    {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
  </Group>
);
