import { Stack, Text } from '@mantine/core';
import { IconPuzzle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, ErrorState } from '../../../components/index.ts';
import { pageQueries } from '../../_api/queries.ts';
import { Panel } from '../../_parts/panel.tsx';
import { RowsSkeleton } from '../../_parts/rows-skeleton.tsx';
import { useWords } from '../../_parts/use-words.ts';
import { AddPlugin } from './add-plugin.tsx';
import { PluginCard } from './plugin-card.tsx';

/** Plugins of others: add one, see what it may do and whether it runs, take it away. */
export const Plugins = () => {
  const t = useWords();
  const plugins = useQuery(pageQueries.plugins);
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('plugins.lead')}
      </Text>
      <AddPlugin />
      {plugins.isError ? (
        <ErrorState error={plugins.error} retry={() => void plugins.refetch()} />
      ) : plugins.isPending ? (
        <RowsSkeleton rows={2} />
      ) : plugins.data.items.length === 0 ? (
        <Panel>
          <EmptyState compact icon={<IconPuzzle size={16} />} title={t('plugins.empty')}>
            {t('plugins.emptyText')}
          </EmptyState>
        </Panel>
      ) : (
        plugins.data.items.map((plugin) => <PluginCard key={plugin.name} plugin={plugin} />)
      )}
    </Stack>
  );
};
