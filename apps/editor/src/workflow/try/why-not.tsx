import { List, Text } from '@mantine/core';
import type { Json } from '@sluice/sdk';
import type { IntlShape } from 'react-intl';
import { useIntl } from 'react-intl';
import type { SimulatedStep } from '../../api/index.ts';
import { useDocument } from '../state/editor.ts';

type Why = SimulatedStep['whyNot'][number];
type Change = Why['others'][number]['changes'][number][number];

const value = (intl: IntlShape, known: Json): string => {
  if (typeof known === 'boolean') return intl.formatMessage({ id: known ? 'why.yes' : 'why.no' });
  if (typeof known === 'number') return intl.formatNumber(known, { maximumFractionDigits: 6 });
  return Array.isArray(known) ? intl.formatList(known.map(String), { type: 'conjunction' }) : String(known);
};

const missing = (known: Json): boolean => known === null || known === '';

const said = (intl: IntlShape, { label, from, to }: Change): string => {
  const id = missing(to) ? 'why.unknown' : missing(from) ? 'why.known' : 'why.change';
  return intl.formatMessage({ id }, { label, from: value(intl, from), to: value(intl, to) });
};

/** What would have sent the lead another way at a branch: for each way the smallest changes. */
export const WhyNot = ({ why }: { readonly why: Why }) => {
  const intl = useIntl();
  const views = useDocument((state) => state.views);
  const portLabel = (port: string): string =>
    views[why.node]?.ports.find(({ id }) => id === port)?.label ?? port;
  return (
    <div data-testid={`why-not-${why.node}`}>
      {why.others.map(({ port, changes }) => (
        <div key={port}>
          <Text size="xs" mt={2}>
            {intl.formatMessage({ id: 'why.other' }, { port: portLabel(port) })}
          </Text>
          <List size="xs" withPadding>
            {changes.map((together) => (
              <List.Item key={JSON.stringify(together)}>
                {intl.formatList(
                  together.map((change) => said(intl, change)),
                  { type: 'conjunction' },
                )}
              </List.Item>
            ))}
          </List>
        </div>
      ))}
    </div>
  );
};
