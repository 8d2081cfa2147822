import { Box, Group, Modal, SimpleGrid, Text, Title } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { useHelp } from './help-store.ts';
import { Keys } from './keys.tsx';
import { availableCommands, useRegistry } from './registry.ts';

/** Every shortcut of this page, from the same list the keyboard reads. */
export const HelpSheet = () => {
  const { opened, toggle } = useHelp();
  const scopes = useRegistry((state) => state.scopes);
  const commands = availableCommands(scopes).filter(({ shortcut }) => shortcut !== undefined);
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <Modal opened={opened} onClose={toggle} size="lg" title={<FormattedMessage id="commands.help" />}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {groups.map((group) => (
          <Box key={group} component="section">
            <Title order={3} size="h4" mb="xs">
              {group}
            </Title>
            {commands
              .filter((command) => command.group === group)
              .map(({ id, label, shortcut, alternates }) => (
                <Group key={id} justify="space-between" py={3} wrap="nowrap">
                  <Text size="sm">{label}</Text>
                  <Group gap={6} wrap="nowrap">
                    {[shortcut ?? '', ...(alternates ?? [])].map((keys) => (
                      <Keys key={keys} shortcut={keys} />
                    ))}
                  </Group>
                </Group>
              ))}
          </Box>
        ))}
      </SimpleGrid>
    </Modal>
  );
};
