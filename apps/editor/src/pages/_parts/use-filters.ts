import { useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** Text filters kept in the address, so that a link or "back" finds the same list. */
export const useFilters = () => {
  const router = useRouter();
  const location = useRouterState({ select: (state) => state.location });
  const search = location.searchStr;
  const filters = useMemo(() => new URLSearchParams(search), [search]);
  const set = useCallback(
    (changes: Readonly<Record<string, string | null>>) => {
      const next = new URLSearchParams(search);
      for (const [key, value] of Object.entries(changes)) {
        if (value === null || value === '') next.delete(key);
        else next.set(key, value);
      }
      const text = next.toString();
      router.history.replace(text === '' ? location.pathname : `${location.pathname}?${text}`);
    },
    [router, search, location.pathname],
  );
  return { filters, set };
};
