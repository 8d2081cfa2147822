import { Button, Drawer, Paper, SimpleGrid } from '@mantine/core';
import { IconLayoutGrid } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState, ErrorState, PageHeader } from '../../components/index.ts';
import { pageQueries } from '../_api/queries.ts';
import { Markdown } from '../_parts/markdown/markdown.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useNewWorkflow } from '../_parts/use-new-workflow.ts';
import { useWords } from '../_parts/use-words.ts';
import { ExampleCard } from './example-card.tsx';
import { useExample } from './use-example.ts';

/** Examples to start from. */
export const GalleryPage = () => {
  const t = useWords();
  const examples = useQuery(pageQueries.examples);
  const create = useNewWorkflow();
  const use = useExample();
  const [reading, setReading] = useState<string | null>(null);
  const read = examples.data?.items.find(({ id }) => id === reading);
  return (
    <>
      <PageHeader title={t('gallery.title')} description={t('gallery.lead')} />
      {examples.isError ? (
        <ErrorState error={examples.error} retry={() => void examples.refetch()} />
      ) : examples.isPending ? (
        <RowsSkeleton rows={2} height={280} />
      ) : examples.data.items.length === 0 ? (
        <Paper withBorder>
          <EmptyState
            icon={<IconLayoutGrid />}
            title={t('gallery.empty')}
            action={
              <Button mt="sm" loading={create.isPending} onClick={() => create.mutate()}>
                {t('workflows.new')}
              </Button>
            }
          >
            {t('gallery.emptyText')}
          </EmptyState>
        </Paper>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
          {examples.data.items.map((example) => (
            <ExampleCard
              key={example.id}
              example={example}
              using={use.isPending && use.variables === example.id}
              onUse={() => use.mutate(example.id)}
              onRead={() => setReading(example.id)}
            />
          ))}
        </SimpleGrid>
      )}
      <Drawer
        opened={read !== undefined}
        onClose={() => setReading(null)}
        position="right"
        size="lg"
        title={read?.title}
        closeButtonProps={{ 'aria-label': t('part.close') }}
      >
        {read && (
          <>
            <Markdown source={read.readme.replace(/^\s*#\s.*\n/, '')} />
            <Button mt="md" loading={use.isPending} onClick={() => use.mutate(read.id)}>
              {t('gallery.use')}
            </Button>
          </>
        )}
      </Drawer>
    </>
  );
};
