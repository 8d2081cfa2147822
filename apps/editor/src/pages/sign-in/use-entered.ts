import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';

/** Forgets what was known without a user and goes where the visitor wanted to go. */
export const useEntered = () => {
  const cache = useQueryClient();
  const router = useRouter();
  const { to } = useSearch({ from: '/entrance/sign-in' });
  return async () => {
    cache.clear();
    await router.invalidate();
    router.history.push(to ?? '/');
  };
};
