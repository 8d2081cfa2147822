import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** What stands where a list would: says what will be here and how to get it. */
export const EmptyState = ({
  icon,
  title,
  children,
  action,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) => (
  <Stack align="center" gap="xs" py={48} px="md" ta="center">
    <ThemeIcon size={52} radius="xl" variant="light" aria-hidden>
      {icon}
    </ThemeIcon>
    <Title order={2} size="h3" mt="xs">
      {title}
    </Title>
    <Text c="dimmed" size="sm" maw={460}>
      {children}
    </Text>
    {action}
  </Stack>
);
