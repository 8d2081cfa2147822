import { Group, Paper, type PaperProps, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export interface PanelProps extends Omit<PaperProps, 'title'> {
  readonly title?: ReactNode;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled card of a page. */
export const Panel = ({ title, description, actions, children, ...rest }: PanelProps) => (
  <Paper withBorder p="md" component="section" {...rest}>
    {(title !== undefined || actions !== undefined) && (
      <Group justify="space-between" align="flex-start" mb="sm" gap="sm">
        <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
          {title !== undefined && (
            <Title order={2} size="h4">
              {title}
            </Title>
          )}
          {description !== undefined && (
            <Text size="sm" c="dimmed" component="div">
              {description}
            </Text>
          )}
        </Stack>
        {actions}
      </Group>
    )}
    {children}
  </Paper>
);
