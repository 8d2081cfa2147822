import { ActionIcon, Badge, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type DragEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import type { WorkflowSummary } from '../../api/index.ts';
import { RelativeTime } from '../../components/index.ts';
import { useWords } from '../_parts/use-words.ts';
import { WorkflowMenu } from './workflow-menu.tsx';
import classes from './workflows.module.css';

export interface WorkflowRowProps {
  readonly workflow: WorkflowSummary;
  readonly place: number;
  readonly last: number;
  /** Place of the row being dragged, null for none. */
  readonly dragged: number | null;
  readonly onDrag: (place: number | null) => void;
  readonly onMove: (from: number, to: number) => void;
}

/** One workflow: its place, name, state and last week. */
export const WorkflowRow = ({ workflow, place, last, dragged, onDrag, onMove }: WorkflowRowProps) => {
  const t = useWords();
  const intl = useIntl();
  const [over, setOver] = useState(false);
  const { id, name, description, publishedVersion, changed, errors, warnings, entered7d, updatedAt } =
    workflow;
  const accept = (event: DragEvent) => {
    if (dragged === null) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (dragged !== null) onMove(dragged, place);
    onDrag(null);
  };
  return (
    <li
      className={classes.row}
      data-over={
        (over && dragged !== place && (dragged ?? 0) > place
          ? 'above'
          : over && dragged !== place && 'below') || undefined
      }
      data-dragged={dragged === place || undefined}
      onDragOver={accept}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Group gap={2} wrap="nowrap" className={classes.order}>
        <span
          className={classes.grip}
          draggable
          aria-hidden
          title={t('workflows.drag', { name })}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', name);
            onDrag(place);
          }}
          onDragEnd={() => onDrag(null)}
        >
          <IconGripVertical size={16} />
        </span>
        <span className={classes.place}>{place + 1}</span>
        <Tooltip label={t('part.moveUp', { name })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={place === 0}
            aria-label={t('part.moveUp', { name })}
            onClick={() => onMove(place, place - 1)}
          >
            <IconArrowUp size={15} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('part.moveDown', { name })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={place === last}
            aria-label={t('part.moveDown', { name })}
            onClick={() => onMove(place, place + 1)}
          >
            <IconArrowDown size={15} />
          </ActionIcon>
        </Tooltip>
      </Group>
      <div className={classes.name}>
        <Link to="/workflows/$id" params={{ id }} className={classes.link}>
          {name}
        </Link>
        {description !== null && description !== '' && (
          <Text size="sm" c="dimmed" lineClamp={2}>
            {description}
          </Text>
        )}
      </div>
      <Group gap={6} className={classes.state}>
        {publishedVersion === null ? (
          <Badge variant="default" tt="none" fw={550} radius="sm">
            {t('workflows.draft')}
          </Badge>
        ) : (
          <Badge
            variant="default"
            tt="none"
            fw={550}
            radius="sm"
            leftSection={<span className={classes.lamp} />}
          >
            {t('workflows.live', { version: publishedVersion })}
          </Badge>
        )}
        {changed && publishedVersion !== null && (
          <Badge variant="outline" color="gray" tt="none" fw={550} radius="sm" c="inherit">
            {t('workflows.changed')}
          </Badge>
        )}
        {errors > 0 && (
          <Badge color="red.8" variant="filled" tt="none" fw={550} radius="sm">
            {t('workflows.errors', { count: errors })}
          </Badge>
        )}
        {errors === 0 && warnings > 0 && (
          <Badge variant="outline" color="orange" tt="none" fw={550} radius="sm" c="inherit">
            {t('workflows.warnings', { count: warnings })}
          </Badge>
        )}
      </Group>
      <Text size="sm" className={classes.number ?? ''}>
        {intl.formatNumber(entered7d)}
        <span className={classes.unit}> {t('workflows.entered')}</span>
      </Text>
      <Text size="sm" c="dimmed" className={classes.updated ?? ''} component="div">
        <RelativeTime at={updatedAt} />
      </Text>
      <WorkflowMenu workflow={workflow} />
    </li>
  );
};
