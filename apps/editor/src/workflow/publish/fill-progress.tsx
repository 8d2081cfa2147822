import { Group, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { useDocument } from '../state/editor.ts';

/** How far the leads' past has been counted for what this workflow newly asks; nothing once all is counted. */
export const FillProgress = () => {
  const words = useWords();
  const id = useDocument((state) => state.id);
  const sweeps = useQuery(queries.sweeps);
  const fill = sweeps.data?.items.find(
    ({ kind, status, workflow }) => kind === 'fill' && status === 'running' && workflow === id,
  );
  if (fill === undefined) return null;
  const done = fill.leads === 0 ? 100 : Math.min(100, (fill.walked * 100) / fill.leads);
  return (
    <Group gap={8} wrap="nowrap" role="status" data-testid="fill-progress">
      <Progress value={done} w={72} size="sm" aria-label={words('fill.progress')} />
      <Text size="xs" c="dimmed">
        {words('fill.walked', { walked: fill.walked, leads: fill.leads })}
      </Text>
    </Group>
  );
};
