import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/index.ts';

/** Names a stage by its id. */
export const useStageName = () => {
  const stages = useQuery(queries.settings).data?.workspace.stages ?? [];
  return (id: string): string => stages.find((stage) => stage.id === id)?.name ?? id;
};
