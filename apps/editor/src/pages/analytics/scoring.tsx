import { Alert, Badge, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Shape } from '../_api/client.ts';
import { Panel } from '../_parts/panel.tsx';
import { PlaceLink } from '../_parts/place-link.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './analytics.module.css';
import { Findings } from './findings.tsx';
import { Loaded } from './parts/loaded.tsx';
import { analyticsQueries } from './queries.ts';
import { Reports } from './reports.tsx';
import { useRange } from './use-range.ts';

type Effectiveness = Shape<'Effectiveness'>;

const colors = { helps: 'teal', hurts: 'red', 'adds-nothing': 'orange', 'too-few': 'gray' } as const;

/** What the threshold and each rule turned out to be worth. */
export const Scoring = () => {
  const t = useWords();
  const { filters, set, range } = useRange();
  const outcome = filters.get('outcome') ?? undefined;
  const effectiveness = useQuery(analyticsQueries.effectiveness(range, outcome));
  return (
    <Loaded query={effectiveness}>
      {(data) => (
        <>
          <Group justify="space-between" align="flex-end">
            <Text size="sm" c="dimmed" maw={640}>
              {t('an.sc.lead', {
                leads: data.leads,
                converted: data.converted,
                outcome: data.outcome.name,
                days: data.asOf.windowDays,
              })}
              {data.cut && <> {t('an.sc.cut')}</>}
            </Text>
            <Select
              label={t('an.sc.outcome')}
              data={data.outcomes.map(({ id, name }) => ({ value: id, label: name }))}
              value={data.outcome.id}
              allowDeselect={false}
              onChange={(value) => set({ outcome: value })}
            />
          </Group>
          <Findings findings={data.findings} />
          {data.leads === 0 ? (
            <Alert>{t('an.sc.none', { days: data.asOf.windowDays })}</Alert>
          ) : (
            <>
              <Threshold data={data} />
              <Rules data={data} />
            </>
          )}
          <Reports />
        </>
      )}
    </Loaded>
  );
};

const usePercent = () => {
  const intl = useIntl();
  return (n: number | null) =>
    n === null ? '–' : intl.formatNumber(n, { style: 'percent', maximumFractionDigits: n < 0.1 ? 1 : 0 });
};

const Threshold = ({ data }: { readonly data: Effectiveness }) => {
  const t = useWords();
  const intl = useIntl();
  const percent = usePercent();
  const now = data.cutoffs.find(({ current }) => current);
  const better = data.cutoffs.find(({ threshold }) => threshold === data.advice);
  const top = Math.max(1, ...data.cutoffs.map(({ volume }) => volume));
  const words = (cut: Effectiveness['cutoffs'][number]) => ({
    threshold: cut.threshold,
    volume: Math.round(cut.perMonth),
    precision: percent(cut.precision.rate),
    recall: percent(cut.recall),
  });
  return (
    <Panel
      title={t('an.sc.threshold')}
      description={t('an.sc.thresholdLead', { outcome: data.outcome.name })}
    >
      {now && <Text size="sm">{t('an.sc.now', words(now))}</Text>}
      <Text size="sm" mb="sm" fw={better ? 600 : 400}>
        {better ? t('an.sc.better', words(better)) : t('an.sc.noBetter')}
      </Text>
      <Table.ScrollContainer minWidth={620} type="native" tabIndex={0}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('an.sc.cutoff')}</Table.Th>
              <Table.Th scope="col" w="30%">
                {t('an.sc.volume')}
              </Table.Th>
              <Table.Th scope="col">{t('an.sc.precision')}</Table.Th>
              <Table.Th scope="col">{t('an.sc.recall')}</Table.Th>
              <Table.Th scope="col">{t('an.accepted')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.cutoffs.map((cut) => (
              <Table.Tr key={cut.threshold} className={cut.current ? (classes.current ?? '') : ''}>
                <Table.Th scope="row">
                  {intl.formatNumber(cut.threshold)}{' '}
                  {cut.current && (
                    <Badge size="sm" variant="filled">
                      {t('an.sc.inForce')}
                    </Badge>
                  )}
                  {cut.threshold === data.advice && (
                    <Badge size="sm" variant="light" color="teal">
                      {t('an.sc.advice')}
                    </Badge>
                  )}
                </Table.Th>
                <Table.Td>
                  <span className={classes.share} aria-hidden>
                    <span className={classes.fill} style={{ width: `${(cut.volume / top) * 100}%` }} />
                  </span>
                  <Text size="xs" className="tabular">
                    {t('an.sc.volumeOf', { count: cut.volume, month: Math.round(cut.perMonth) })}
                  </Text>
                </Table.Td>
                <Interval rate={cut.precision} />
                <Table.Td className="tabular">{percent(cut.recall)}</Table.Td>
                <Interval rate={cut.accepted} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <PlaceLink href="/settings/scoring" size="sm">
        {t('an.sc.change')}
      </PlaceLink>
    </Panel>
  );
};

const Interval = ({ rate }: { readonly rate: Shape<'Rate'> }) => {
  const t = useWords();
  const percent = usePercent();
  return (
    <Table.Td className="tabular">
      {percent(rate.rate)}
      {rate.lower !== null && rate.upper !== null && (
        <Text size="xs" c="dimmed">
          {t('an.sc.between', { lower: percent(rate.lower), upper: percent(rate.upper), count: rate.of })}
        </Text>
      )}
    </Table.Td>
  );
};

const Rules = ({ data }: { readonly data: Effectiveness }) => {
  const t = useWords();
  const intl = useIntl();
  const percent = usePercent();
  const times = (n: number | null) =>
    n === null ? '–' : t('an.sc.times', { n: intl.formatNumber(n, { maximumFractionDigits: 1 }) });
  const sentence = (rule: Effectiveness['rules'][number]): string => {
    const values = {
      outcome: data.outcome.name,
      with: percent(rule.touched === 0 ? null : rule.touchedConverted / rule.touched),
      without: percent(rule.untouched === 0 ? null : rule.untouchedConverted / rule.untouched),
    };
    if (rule.untouched === 0 && rule.verdict === 'adds-nothing') return t('an.sc.say.everyone');
    if (rule.verdict === 'helps' && !rule.gives) return t('an.sc.say.helps-taking', values);
    if (rule.verdict === 'hurts' && !rule.gives) return t('an.sc.say.hurts-taking', values);
    return t(`an.sc.say.${rule.verdict}`, values);
  };
  return (
    <Panel title={t('an.sc.rules')} description={t('an.sc.rulesLead')}>
      {data.rules.length === 0 && <Text size="sm">{t('an.sc.noRules')}</Text>}
      <Stack gap={0}>
        {data.rules.map((rule) => (
          <div key={`${rule.workflow}:${rule.node}`} className={classes.rule}>
            <Group gap="xs" justify="space-between">
              <PlaceLink
                href={`/workflows/${rule.workflow}?node=${encodeURIComponent(rule.node)}`}
                fw={600}
                size="sm"
              >
                {rule.title}
              </PlaceLink>
              <Badge variant="light" color={colors[rule.verdict]}>
                {t(`an.sc.verdict.${rule.verdict}`)}
              </Badge>
            </Group>
            <Text size="sm">{sentence(rule)}</Text>
            <Text size="xs" c="dimmed" className="tabular">
              {[
                rule.workflowName,
                t('an.sc.touched', { count: rule.touched, of: rule.touched + rule.untouched }),
                rule.lift === null
                  ? null
                  : t('an.sc.lift', {
                      lift: times(rule.lift),
                      lower: times(rule.liftLower),
                      upper: times(rule.liftUpper),
                    }),
                rule.sales.of === 0
                  ? null
                  : t('an.sc.sales', { accepted: percent(rule.sales.rate), count: rule.sales.of }),
                rule.reason === null ? null : t('an.sc.reason', { reason: rule.reason }),
                rule.overlap === null
                  ? null
                  : t('an.sc.overlap', { share: percent(rule.overlap.share), title: rule.overlap.title }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </Text>
          </div>
        ))}
      </Stack>
    </Panel>
  );
};
