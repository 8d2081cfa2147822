import { Badge, Group, Text } from '@mantine/core';
import type { Json } from '@sluice/sdk';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { queries } from '../../api/index.ts';
import { RelativeTime } from '../../components/index.ts';
import type { Shape } from '../_api/client.ts';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './lead.module.css';
import { WaitingRun } from './waiting-run.tsx';

const shown = (value: Json | undefined): string => {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** The zone of a lead, if what is written there is one the browser knows. */
const zoneOf = (zone: Json | undefined): string | undefined =>
  typeof zone === 'string' && Intl.supportedValuesOf('timeZone').includes(zone) ? zone : undefined;

/** What is known of a lead, under the labels of the field catalogue. */
export const Profile = ({ lead }: { readonly lead: Shape<'Lead'> }) => {
  const t = useWords();
  const intl = useIntl();
  const fields = useQuery(queries.settings).data?.workspace.fields ?? [];
  const label = (key: string) => {
    const known = fields.find(({ path }) => path === `lead.traits.${key}`)?.label ?? key.replaceAll('_', ' ');
    return known.charAt(0).toUpperCase() + known.slice(1);
  };
  const value = (json: Json | undefined) =>
    typeof json === 'number'
      ? intl.formatNumber(json)
      : typeof json === 'boolean'
        ? json
          ? '✓'
          : '✗'
        : shown(json);
  const traits = Object.entries(lead.traits);
  return (
    <Panel title={t('lead.traits')}>
      {traits.length === 0 && (
        <Text size="sm" c="dimmed" mb="xs">
          {t('lead.noTraits')}
        </Text>
      )}
      <dl className={classes.facts}>
        {traits.map(([key, json]) => (
          <div key={key}>
            <dt>{label(key)}</dt>
            <dd>{value(json)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('lead.created')}</dt>
          <dd>
            <RelativeTime at={lead.createdAt} />
          </dd>
        </div>
        <div>
          <dt>{t('lead.lastSeen')}</dt>
          <dd>
            <RelativeTime at={lead.lastSeenAt} />
          </dd>
        </div>
        {lead.lists.length > 0 && (
          <div>
            <dt>{t('lead.lists')}</dt>
            <dd>
              <Group gap={4} justify="flex-end">
                {lead.lists.map((list) => (
                  <Badge key={list} variant="default" tt="none" fw={500} radius="sm">
                    {list}
                  </Badge>
                ))}
              </Group>
            </dd>
          </div>
        )}
      </dl>
      {lead.runs.length > 0 && (
        <div>
          <Text size="xs" c="dimmed" mt="sm">
            {t('lead.waiting', { count: lead.runs.length })}
          </Text>
          {lead.runs.map((run) => (
            <WaitingRun key={`${run.id} ${run.node}`} run={run} zone={zoneOf(lead.traits.timezone)} />
          ))}
        </div>
      )}
    </Panel>
  );
};
