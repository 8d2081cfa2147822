import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { WordId } from '../words.ts';

/** What a message may be given. */
export type WordValues = Readonly<Record<string, string | number | Date | null>>;

/** Says a message of the pages in the reader's language. */
export const useWords = () => {
  const intl = useIntl();
  return useCallback(
    (id: WordId, values?: WordValues): string => intl.formatMessage({ id }, { ...values }),
    [intl],
  );
};
