import { Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** What stands where a list would: says what will be here and how to get it. */
export const EmptyState = ({
  icon,
  title,
  children,
  action,
  compact = false,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** One of several on a page: a line rather than a picture. */
  readonly compact?: boolean;
}) =>
  compact ? (
    <Group gap="sm" wrap="nowrap">
      <ThemeIcon size={28} radius="xl" variant="light" aria-hidden>
        {icon}
      </ThemeIcon>
      <Text size="sm">
        <Text span fw={600} inherit>
          {title}.
        </Text>{' '}
        <Text span c="dimmed" inherit>
          {children}
        </Text>
      </Text>
    </Group>
  ) : (
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
