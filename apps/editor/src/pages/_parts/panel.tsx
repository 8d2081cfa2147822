import { Group, Paper, type PaperProps, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

export interface PanelProps extends Omit<PaperProps, 'title'> {
  readonly title?: ReactNode;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled card of a page; its title names the region. */
export const Panel = ({ title, description, actions, children, ...rest }: PanelProps) => {
  const id = useId();
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      aria-labelledby={title === undefined ? undefined : id}
      {...rest}
    >
      {(title !== undefined || actions !== undefined) && (
        <Group justify="space-between" align="flex-start" mb="sm" gap="sm">
          <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
            {title !== undefined && (
              <Title order={2} size="h4" id={id}>
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
};
