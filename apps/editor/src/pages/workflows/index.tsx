import { Button, Paper, VisuallyHidden } from '@mantine/core';
import { IconLayoutGrid, IconPlus, IconSitemap } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../api/index.ts';
import { EmptyState, ErrorState, PageHeader } from '../../components/index.ts';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useNewWorkflow } from '../_parts/use-new-workflow.ts';
import { useWords } from '../_parts/use-words.ts';
import { ImportButton } from './import-button.tsx';
import { useOrder } from './use-order.ts';
import { WorkflowRow } from './workflow-row.tsx';
import classes from './workflows.module.css';

/** All workflows in the order they run. */
export const WorkflowsPage = () => {
  const t = useWords();
  const list = useQuery(queries.workflows);
  const create = useNewWorkflow();
  const items = list.data?.items ?? [];
  const { move, said } = useOrder(items);
  const [dragged, setDragged] = useState<number | null>(null);
  const actions = (
    <>
      <Button
        component={Link}
        to="/gallery"
        variant="default"
        leftSection={<IconLayoutGrid size={16} aria-hidden />}
      >
        {t('workflows.fromGallery')}
      </Button>
      <ImportButton />
      <Button
        leftSection={<IconPlus size={16} aria-hidden />}
        loading={create.isPending}
        onClick={() => create.mutate()}
      >
        {t('workflows.new')}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader
        title={t('workflows.title')}
        description={t('workflows.lead')}
        actions={items.length > 0 && actions}
      />
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={5} height={64} />
      ) : items.length === 0 ? (
        <Paper withBorder>
          <EmptyState
            icon={<IconSitemap />}
            title={t('workflows.empty')}
            action={<div className={classes.actions}>{actions}</div>}
          >
            {t('workflows.emptyText')}
          </EmptyState>
        </Paper>
      ) : (
        <Paper withBorder>
          <div className={classes.head} aria-hidden>
            <span>{t('workflows.order')}</span>
            <span>{t('workflows.name')}</span>
            <span>{t('workflows.state')}</span>
            <span className={classes.number}>{t('workflows.entered')}</span>
            <span>{t('workflows.updated')}</span>
          </div>
          <ol className={classes.list}>
            {items.map((workflow, index) => (
              <WorkflowRow
                key={workflow.id}
                workflow={workflow}
                place={index}
                last={items.length - 1}
                dragged={dragged}
                onDrag={setDragged}
                onMove={move}
              />
            ))}
          </ol>
        </Paper>
      )}
    </>
  );
};
