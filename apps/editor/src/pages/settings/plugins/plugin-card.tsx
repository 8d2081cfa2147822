import { Alert, Anchor, Badge, Group, Select, SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ConfirmButton } from '../../../components/index.ts';
import { client, type Shape } from '../../_api/client.ts';
import { Panel } from '../../_parts/panel.tsx';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';
import { RightsList } from './rights-list.tsx';
import { SecretField } from './secret-field.tsx';
import { SourceRow } from './source-row.tsx';
import { TierSelect } from './tier-select.tsx';

type Plugin = Shape<'InstalledPlugin'>;

const stateOf = ({ enabled, problem }: Plugin) =>
  !enabled
    ? ({ word: 'plugins.disabled', color: 'gray' } as const)
    : problem !== null
      ? ({ word: 'plugins.failing', color: 'red' } as const)
      : ({ word: 'plugins.runs', color: 'teal' } as const);

/** One installed plugin: whether it runs, what it may do, where it is used, its secrets. */
export const PluginCard = ({ plugin }: { readonly plugin: Plugin }) => {
  const t = useWords();
  const path = { name: plugin.name };
  const refresh = [['plugins'], ['node-types'], ['workflows']];
  const change = useAction({
    run: (body: Shape<'ChangePlugin'>) => client.PUT('/v1/plugins/{name}', { params: { path }, body }),
    refresh,
    said: 'plugins.changed',
  });
  const remove = useAction({
    run: () => client.DELETE('/v1/plugins/{name}', { params: { path } }),
    refresh,
    said: 'plugins.removed',
  });
  const { word, color } = stateOf(plugin);
  const used = plugin.uses.length > 0;
  return (
    <Panel
      title={
        <Group gap="xs">
          {plugin.title}
          <Badge variant="light" color={color}>
            {t(word)}
          </Badge>
        </Group>
      }
      description={plugin.description}
      actions={
        <Switch
          label={t('plugins.enabled')}
          aria-label={t('plugins.enabledName', { title: plugin.title })}
          checked={plugin.enabled}
          onChange={(event) => change.mutate({ enabled: event.currentTarget.checked })}
        />
      }
    >
      <Stack gap="sm">
        {plugin.problem !== null && (
          <Alert color="red" title={plugin.problem}>
            {t('plugins.failingText')}
          </Alert>
        )}
        {plugin.waiting > 0 && <Text size="sm">{t('plugins.waiting', { count: plugin.waiting })}</Text>}
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
          <section>
            <Text size="sm" fw={600}>
              {t('plugins.adds')}
            </Text>
            <Text size="sm">{plugin.nodeTypes.map(({ title }) => title).join(', ')}</Text>
          </section>
          <section>
            <Text size="sm" fw={600}>
              {t('plugins.may')}
            </Text>
            <RightsList rights={plugin.rights} />
          </section>
          <section>
            <Text size="sm" fw={600}>
              {t('plugins.usedIn')}
            </Text>
            {used ? (
              plugin.uses.map(({ workflow, name, published }) => (
                <Text size="sm" key={workflow}>
                  <Anchor component={Link} to={`/workflows/${workflow}`} inherit>
                    {name}
                  </Anchor>{' '}
                  {!published && t('plugins.draftOnly')}
                </Text>
              ))
            ) : (
              <Text size="sm" c="dimmed">
                {t('plugins.usedNowhere')}
              </Text>
            )}
          </section>
        </SimpleGrid>
        {plugin.secrets.map((secret) => (
          <SecretField key={secret.name} plugin={plugin.name} secret={secret} />
        ))}
        {plugin.sources.map((source) => (
          <SourceRow key={source.name} plugin={plugin.name} source={source} />
        ))}
        <Group gap="sm" align="flex-end">
          <TierSelect title={plugin.title} tier={plugin.tier} onChange={(tier) => change.mutate({ tier })} />
          <Select
            label={t('plugins.version')}
            data={plugin.versions}
            value={plugin.version}
            onChange={(version) => version !== null && change.mutate({ version })}
            allowDeselect={false}
            w={130}
          />
          <ConfirmButton
            variant="default"
            disabled={used || plugin.waiting > 0}
            question={t('plugins.removeText')}
            confirm={t('plugins.remove')}
            onConfirm={() => remove.mutate()}
          >
            {t('plugins.remove')}
          </ConfirmButton>
          {used && (
            <Text size="xs" c="dimmed">
              {t('plugins.removeFirst')}
            </Text>
          )}
        </Group>
      </Stack>
    </Panel>
  );
};
