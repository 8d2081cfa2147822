import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queries, type WorkflowSummary } from '../../api/index.ts';
import { client } from '../_api/client.ts';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import { reorder } from './reorder.ts';

/** Moves workflows within their order: shown at once, taken back if the server refuses. */
export const useOrder = (items: readonly WorkflowSummary[]) => {
  const cache = useQueryClient();
  const t = useWords();
  /** What a screen reader is told. */
  const [said, setSaid] = useState('');
  const key = queries.workflows.queryKey;
  const save = useAction({
    run: async (ids: readonly string[]) => {
      try {
        await client.PUT('/v1/workflows/order', { body: { ids: [...ids] } });
      } finally {
        await cache.invalidateQueries({ queryKey: key });
      }
    },
  });
  const move = (from: number, to: number) => {
    const next = reorder(items, from, to);
    if (next === items) return;
    cache.setQueryData(key, (page) => (page ? { ...page, items: next } : page));
    setSaid(t('workflows.moved', { name: items[from]?.name ?? '', place: to + 1 }));
    save.mutate(next.map(({ id }) => id));
  };
  return { move, said };
};
