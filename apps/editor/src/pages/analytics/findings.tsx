import { Alert, Stack } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Shape } from '../_api/client.ts';
import { PlaceLink } from '../_parts/place-link.tsx';
import { useWords } from '../_parts/use-words.ts';

const places: Readonly<Record<Shape<'Effectiveness'>['findings'][number]['kind'], string>> = {
  'scores-do-not-tell': '/settings/scoring',
  'hot-not-accepted': '/handoffs',
  'sources-missing': '/analytics/sources',
  duplicates: '/duplicates',
};

/** What the product noticed by itself, with where to go. */
export const Findings = ({ findings }: { readonly findings: Shape<'Effectiveness'>['findings'] }) => {
  const t = useWords();
  const intl = useIntl();
  const said = (figures: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries(figures).map(([name, n]) => [
        name,
        ['share', 'above', 'below'].includes(name)
          ? intl.formatNumber(n, { style: 'percent' })
          : intl.formatNumber(n, { maximumFractionDigits: 2 }),
      ]),
    );
  if (findings.length === 0) return null;
  return (
    <Stack gap="xs">
      {findings.map(({ kind, figures }) => (
        <Alert key={kind} color="orange" title={t(`an.find.${kind}`)}>
          {t(`an.find.${kind}.text`, said(figures))}{' '}
          <PlaceLink href={places[kind]} inherit>
            {t(`an.find.${kind}.go`)}
          </PlaceLink>
        </Alert>
      ))}
    </Stack>
  );
};
