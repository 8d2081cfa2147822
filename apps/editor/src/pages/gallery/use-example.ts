import { useNavigate } from '@tanstack/react-router';
import { client } from '../_api/client.ts';
import { useAction } from '../_parts/use-action.ts';

/** Adds an example's workflows as drafts and opens the first, or the list when there are several. */
export const useExample = () => {
  const navigate = useNavigate();
  return useAction({
    run: (id: string) => client.POST('/v1/examples/{id}/use', { params: { path: { id } } }),
    refresh: [['workflows'], ['settings'], ['overview']],
    said: 'gallery.used',
    onDone: ({ workflows: [first, ...others] }) =>
      first !== undefined && others.length === 0
        ? navigate({ to: '/workflows/$id', params: { id: first } })
        : navigate({ to: '/workflows' }),
  });
};
