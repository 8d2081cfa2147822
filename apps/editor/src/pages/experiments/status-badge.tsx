import { Badge } from '@mantine/core';
import { useWords } from '../_parts/use-words.ts';
import type { ExperimentEntry } from './queries.ts';

const colors: Readonly<Record<ExperimentEntry['status'], string>> = {
  draft: 'gray',
  running: 'green',
  maturing: 'orange',
  decided: 'river',
};

/** Where an experiment stands. */
export const StatusBadge = ({ status }: { readonly status: ExperimentEntry['status'] }) => {
  const t = useWords();
  return (
    <Badge variant="light" color={colors[status]} tt="none" data-testid="experiment-status">
      {t(`trials.${status}`)}
    </Badge>
  );
};
