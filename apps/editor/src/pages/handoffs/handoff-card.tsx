import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { BandBadge, RelativeTime } from '../../components/index.ts';
import { client, type Shape } from '../_api/client.ts';
import { keyed } from '../_parts/keyed.ts';
import { nameOf } from '../_parts/lead-name.ts';
import { PlaceLink } from '../_parts/place-link.tsx';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import { Due } from './due.tsx';
import classes from './handoffs.module.css';
import { RejectModal } from './reject-modal.tsx';

/** One lead given to sales: who, why, what it did, and the answer. */
export const HandoffCard = ({ handoff }: { readonly handoff: Shape<'Handoff'> }) => {
  const t = useWords();
  const intl = useIntl();
  const [rejecting, setRejecting] = useState(false);
  const { id, lead, company, owner, status, workflow } = handoff;
  const name = nameOf(lead) ?? company ?? t('part.anonymous');
  const page = company === null ? `/leads/${lead.id}` : `/accounts/${encodeURIComponent(company)}`;
  const accept = useAction({
    run: () => client.POST('/v1/handoffs/{id}/accept', { params: { path: { id } }, body: {} }),
    refresh: [['handoffs'], ['overview'], ['lead', lead.id]],
    said: 'handoffs.acceptDone',
  });
  const did = handoff.history.filter(({ type }) => !/^(effect|handoff)\./.test(type));
  const place = new URLSearchParams({ version: String(workflow.version), node: workflow.node });
  return (
    <Paper withBorder p="md" component="article" aria-label={name}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} className={classes.who ?? ''}>
          <Group gap="xs">
            <Title order={2} size="h3">
              <Link to={page} className={classes.link}>
                {name}
              </Link>
            </Title>
            {lead.score !== null && (
              <Text size="sm" c="dimmed">
                {t('handoffs.score', { score: intl.formatNumber(lead.score, { maximumFractionDigits: 0 }) })}
              </Text>
            )}
            <BandBadge band={lead.band} />
          </Group>
          <Text size="sm" c="dimmed" component="div">
            {owner ? t('handoffs.for', { name: owner.name }) : t('handoffs.unrouted')}
            {lead.email !== null && lead.email !== name && ` · ${lead.email}`} ·{' '}
            <RelativeTime at={handoff.createdAt} />
          </Text>
        </Stack>
        {status === 'open' ? (
          <Group gap="xs">
            <Due at={handoff.dueAt} />
            <Button
              variant="default"
              aria-label={t('handoffs.rejectName', { name })}
              onClick={() => setRejecting(true)}
            >
              {t('handoffs.reject')}
            </Button>
            <Button
              aria-label={t('handoffs.acceptName', { name })}
              loading={accept.isPending}
              onClick={() => accept.mutate()}
            >
              {t('handoffs.accept')}
            </Button>
          </Group>
        ) : (
          <Stack gap={2} align="flex-end">
            <Badge variant="default" tt="none" fw={550} radius="sm">
              {t(status === 'accepted' ? 'handoffs.accepted' : 'handoffs.rejected')}
            </Badge>
            {handoff.decidedAt !== null && (
              <Text size="xs" c="dimmed" component="div">
                <RelativeTime at={handoff.decidedAt} />
              </Text>
            )}
          </Stack>
        )}
      </Group>
      {handoff.decisionReason !== null && handoff.decisionReason !== '' && (
        <Text size="sm" mt="xs" className={classes.decision ?? ''}>
          {handoff.decisionReason}
        </Text>
      )}
      <div className={classes.columns}>
        <div>
          <Text size="xs" fw={600} c="dimmed" mb={4}>
            {t('handoffs.why')}
          </Text>
          <Text size="sm">{handoff.reason === '' ? t('handoffs.noReason') : handoff.reason}</Text>
          <Text size="xs" c="dimmed" mt={6}>
            {t('handoffs.sentBy')}{' '}
            <PlaceLink href={`/workflows/${workflow.id}?${place}`} size="xs" underline="always" c="dimmed">
              {workflow.name}
            </PlaceLink>
            , {t('part.version', { version: workflow.version })}
          </Text>
        </div>
        <div>
          <Group justify="space-between" mb={4}>
            <Text size="xs" fw={600} c="dimmed">
              {t('handoffs.history')}
            </Text>
            <Anchor component={Link} to={page} size="xs">
              {t('handoffs.moreHistory')}
            </Anchor>
          </Group>
          {did.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('handoffs.noHistory')}
            </Text>
          ) : (
            <ul className={classes.history}>
              {keyed(did.slice(0, 6)).map(({ key, item: entry }) => (
                <li key={key}>
                  <span>{entry.summary.charAt(0).toUpperCase() + entry.summary.slice(1)}</span>
                  <Text span size="xs" c="dimmed">
                    <RelativeTime at={entry.at} />
                  </Text>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <RejectModal handoff={handoff} name={name} opened={rejecting} onClose={() => setRejecting(false)} />
    </Paper>
  );
};
