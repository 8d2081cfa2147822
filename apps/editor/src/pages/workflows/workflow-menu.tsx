import { ActionIcon, Menu, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconArchive, IconArrowsSplit2, IconDots, IconPencil, IconPlugOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { WorkflowSummary } from '../../api/index.ts';
import { client } from '../_api/client.ts';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './workflows.module.css';

/** What else can be done with a workflow. */
export const WorkflowMenu = ({ workflow }: { readonly workflow: WorkflowSummary }) => {
  const t = useWords();
  const { id, name } = workflow;
  const path = { params: { path: { id } } };
  const archive = useAction({
    run: () => client.DELETE('/v1/workflows/{id}', path),
    refresh: [['workflows'], ['overview']],
    said: 'workflows.archived',
  });
  const unpublish = useAction({
    run: () => client.POST('/v1/workflows/{id}/unpublish', path),
    refresh: [['workflows'], ['overview']],
    said: 'workflows.unpublished',
  });
  const ask = () =>
    modals.openConfirmModal({
      title: t('workflows.archiveTitle', { name }),
      children: <Text size="sm">{t('workflows.archiveText')}</Text>,
      labels: { confirm: t('workflows.archive'), cancel: t('part.cancel') },
      confirmProps: { color: 'red.8' },
      onConfirm: () => archive.mutate(),
    });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('part.more', { name })}
          className={classes.menu ?? ''}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={`/workflows/${id}`} leftSection={<IconPencil size={15} />}>
          {t('workflows.open')}
        </Menu.Item>
        {workflow.publishedVersion !== null && (
          <Menu.Item
            component={Link}
            to={`/experiments/new?workflow=${id}`}
            leftSection={<IconArrowsSplit2 size={15} />}
          >
            {t('trials.new')}
          </Menu.Item>
        )}
        {workflow.publishedVersion !== null && (
          <Menu.Item leftSection={<IconPlugOff size={15} />} onClick={() => unpublish.mutate()}>
            {t('workflows.unpublish')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconArchive size={15} />} onClick={ask}>
          {t('workflows.archive')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
