import { Anchor } from '@mantine/core';
import { useIntl } from 'react-intl';
import { PlaceLink } from '../../_parts/place-link.tsx';
import { useWords } from '../../_parts/use-words.ts';
import type { CountedFilter } from '../queries.ts';

export interface FigureLinkProps {
  readonly n: number;
  readonly of: CountedFilter;
  /** Said to those who do not see where in a table the figure stands. */
  readonly label: string;
}

/** A figure that leads to its leads. */
export const FigureLink = ({ n, of, label }: FigureLinkProps) => {
  const t = useWords();
  const intl = useIntl();
  if (n === 0) return <span className="tabular">0</span>;
  return (
    <PlaceLink
      inherit
      className="tabular"
      href={`/analytics/leads?${new URLSearchParams(of).toString()}`}
      aria-label={t('an.figureLabel', { label, count: n })}
    >
      {intl.formatNumber(n)}
    </PlaceLink>
  );
};

/** A link that saves a table as a file. */
export const CsvLink = ({ of, name }: { readonly of: CountedFilter; readonly name: string }) => {
  const t = useWords();
  return (
    <Anchor
      size="sm"
      display="inline-block"
      mt="xs"
      href={`/v1/analytics/export?${new URLSearchParams(of).toString()}`}
      download
      aria-label={t('an.csvLabel', { name })}
    >
      {t('an.csv')}
    </Anchor>
  );
};
