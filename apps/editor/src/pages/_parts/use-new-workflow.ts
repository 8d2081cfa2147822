import { useNavigate } from '@tanstack/react-router';
import { client } from '../_api/client.ts';
import { useAction } from './use-action.ts';
import { useWords } from './use-words.ts';

/** Makes an empty workflow and opens it. */
export const useNewWorkflow = () => {
  const t = useWords();
  const navigate = useNavigate();
  return useAction({
    run: () => client.POST('/v1/workflows', { body: { name: t('workflows.untitled') } }),
    refresh: [['workflows']],
    onDone: ({ id }) => navigate({ to: '/workflows/$id', params: { id } }),
  });
};
