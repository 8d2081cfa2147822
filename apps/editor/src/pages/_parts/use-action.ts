import { notifications } from '@mantine/notifications';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { asApiError } from '../../api/index.ts';
import type { WordId } from '../words.ts';
import { useWords } from './use-words.ts';

export interface ActionOptions<V, R> {
  readonly run: (input: V) => Promise<R>;
  /** Queries that are out of date afterwards, by the start of their key. */
  readonly refresh?: readonly QueryKey[];
  /** Said when it worked. */
  readonly said?: WordId;
  readonly onDone?: (result: R, input: V) => unknown;
}

/** Something the user does to the server: refreshes what it changed, says that it worked or why it did not. */
export const useAction = <V = void, R = unknown>({
  run,
  refresh = [],
  said,
  onDone,
}: ActionOptions<V, R>) => {
  const cache = useQueryClient();
  const t = useWords();
  return useMutation({
    mutationFn: run,
    onSuccess: async (result, input) => {
      await Promise.all(refresh.map((queryKey) => cache.invalidateQueries({ queryKey })));
      if (said !== undefined) notifications.show({ message: t(said), color: 'teal' });
      await onDone?.(result, input);
    },
    onError: (error) => {
      const { title, detail, hint } = asApiError(error);
      notifications.show({
        color: 'red',
        title,
        message: [detail, hint].filter((text) => text !== '' && text !== null && text !== title).join(' '),
        autoClose: 10_000,
      });
    },
  });
};
