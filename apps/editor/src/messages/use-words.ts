import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Messages as plain text: `words('edit.undo', { label })`. */
export const useWords = (): ((id: string, values?: Record<string, string | number>) => string) => {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
};
