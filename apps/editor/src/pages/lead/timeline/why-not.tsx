import { Button, List, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { api, asApiError, queries, type WhyNotAnswer } from '../../../api/index.ts';
import { useWords } from '../../_parts/use-words.ts';

interface Asked {
  readonly lead: string;
  readonly workflow: string;
  readonly version: number;
  readonly node: string;
  readonly port: string;
  readonly event: string;
}

type Change = WhyNotAnswer['others'][number]['changes'][number][number];

const text = (value: Change['to']): string => (Array.isArray(value) ? value.join(', ') : String(value));
const missing = (value: Change['to']): boolean => value === null || value === '';

/** At a branch of a decision, on demand: what would send the lead another way, as it stands now. */
export const WhyNot = ({ asked }: { readonly asked: Asked }) => {
  const t = useWords();
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  const { lead, port: _, ...body } = asked;
  const why = useQuery({
    queryKey: ['why-not', lead, body],
    queryFn: ({ signal }) => api('POST /v1/leads/{id}/why-not', { params: { id: lead }, body, signal }),
    enabled: open,
    retry: false,
  });
  const known = useQuery({
    ...queries.workflow(asked.workflow),
    enabled: open,
    staleTime: 60_000,
    retry: false,
  });
  const labelOf = (port: string): string =>
    known.data?.nodes[asked.node]?.ports.find(({ id }) => id === port)?.label ?? port;
  const said = ({ label, from, to }: Change): string =>
    t(missing(to) ? 'why.toUnknown' : missing(from) ? 'why.toKnown' : 'why.to', {
      label,
      from: text(from),
      to: text(to),
    });
  if (!open) {
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => setOpen(true)}
        data-testid={`why-${asked.node}`}
      >
        {t('why.ask')}
      </Button>
    );
  }
  if (why.isError) return <Text size="xs">{asApiError(why.error).message}</Text>;
  if (why.data === undefined) return <Loader size="xs" aria-label={t('part.loading')} />;
  const answer = why.data.whyNot;
  if (answer === null) return <Text size="xs">{t('why.nothing')}</Text>;
  return (
    <div data-testid={`why-not-${asked.node}`}>
      <Text size="xs">
        {answer.port === asked.port ? t('why.now') : t('why.nowOther', { port: labelOf(answer.port) })}
      </Text>
      <List size="xs" withPadding>
        {answer.others.flatMap(({ port, changes }) =>
          changes.map((together) => (
            <List.Item key={`${port} ${JSON.stringify(together)}`}>
              {t('why.way', {
                port: labelOf(port),
                changes: intl.formatList(together.map(said), { type: 'conjunction' }),
              })}
            </List.Item>
          )),
        )}
      </List>
    </div>
  );
};
