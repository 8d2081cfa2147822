import { useIntl } from 'react-intl';
import { useWords } from '../_parts/use-words.ts';

/** How versions, shares and numbers are said. */
export const useNames = () => {
  const t = useWords();
  const intl = useIntl();
  const version = (label: string | null): string =>
    label === null
      ? t('past.none')
      : label === 'draft'
        ? t('past.name.draft')
        : t('past.name.version', { n: label });
  return {
    version,
    count: (n: number): string => intl.formatNumber(n),
    share: (n: number | null): string =>
      n === null ? '–' : intl.formatNumber(n, { style: 'percent', maximumFractionDigits: 2 }),
    figure: (n: number | null, digits = 2): string =>
      n === null ? '–' : intl.formatNumber(n, { maximumFractionDigits: digits }),
  };
};
