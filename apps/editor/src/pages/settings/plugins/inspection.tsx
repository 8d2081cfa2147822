import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { client } from '../../_api/client.ts';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';
import type { Looked } from './add-plugin.tsx';
import { RightsList } from './rights-list.tsx';
import { WorkflowChanges } from './workflow-changes.tsx';

/** What a package holds, may do and would change, before it is agreed to. */
export const Inspection = ({ looked, onDone }: { readonly looked: Looked; readonly onDone: () => void }) => {
  const t = useWords();
  const { source, found } = looked;
  const breaks = found.workflows.some((workflow) => workflow.breaks.length > 0);
  const install = useAction({
    run: () => client.POST('/v1/plugins', { body: { source, integrity: found.integrity, anyway: breaks } }),
    refresh: [['plugins'], ['node-types'], ['workflows']],
    said: 'plugins.installed',
    onDone,
  });
  const agree = breaks ? 'plugins.anyway' : found.installed === null ? 'plugins.install' : 'plugins.update';
  return (
    <Stack gap="sm" role="region" aria-label={found.title}>
      <div>
        <Title order={3} size="h5">
          {t('plugins.found', { title: found.title, version: found.version })}
        </Title>
        <Text size="sm">{found.description}</Text>
        <Text size="xs" c="dimmed">
          {t('plugins.from', {
            origin: found.origin === 'file' ? t('plugins.originFile') : found.origin,
            license: found.license ?? t('plugins.noLicense'),
            size: Math.ceil(found.bytes / 1000),
          })}
        </Text>
      </div>
      <section>
        <Text size="sm" fw={600}>
          {t('plugins.adds')}
        </Text>
        <List size="sm">
          {found.nodeTypes.map(({ type, title, description }) => (
            <List.Item key={type}>
              <b>{title}</b>: {description}
            </List.Item>
          ))}
        </List>
      </section>
      <section>
        <Text size="sm" fw={600}>
          {t('plugins.may')}
        </Text>
        <RightsList rights={found.rights} />
      </section>
      {found.secrets.length > 0 && (
        <section>
          <Text size="sm" fw={600}>
            {t('plugins.asksSecrets')}
          </Text>
          <List size="sm">
            {found.secrets.map(({ name, description }) => (
              <List.Item key={name}>
                <b>{name}</b>: {description}
              </List.Item>
            ))}
          </List>
        </section>
      )}
      {found.more !== null && <Alert color="yellow">{t('plugins.more', { more: found.more })}</Alert>}
      {found.installed !== null && <WorkflowChanges found={found} />}
      <Group gap="sm">
        <Button color={breaks ? 'red' : 'river'} loading={install.isPending} onClick={() => install.mutate()}>
          {t(agree)}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('plugins.cancel')}
        </Button>
      </Group>
    </Stack>
  );
};
