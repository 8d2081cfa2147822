import { Anchor, Button, Group, List, Modal, Progress, Stack, Table, Text } from '@mantine/core';
import type { ScoringModel } from '@sluice/model';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { api, type RescoreFindings } from '../../../api/index.ts';
import { ErrorState, scoreFigure } from '../../../components/index.ts';
import { useWords } from '../../_parts/use-words.ts';

interface Props {
  readonly scoring: ScoringModel;
  readonly applying: boolean;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** Who would cross which line by the changed model, both ways, before anything happens; then applies it. */
export const RescorePreview = ({ scoring, applying, onApply, onClose }: Props) => {
  const t = useWords();
  const begun = useQuery({
    queryKey: ['rescore-preview', JSON.stringify(scoring)],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: () => api('POST /v1/settings/scoring/preview', { body: { scoring } }),
  });
  const id = begun.data?.id ?? '';
  const sweep = useQuery({
    queryKey: ['sweep', id],
    enabled: id !== '',
    queryFn: ({ signal }) => api('GET /v1/sweeps/{id}', { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? 700 : false),
  });
  const error = begun.error ?? sweep.error;
  const found = sweep.data ?? begun.data;
  const done = found !== undefined && found.status !== 'running';
  return (
    <Modal opened onClose={onClose} size="lg" title={t('rescore.title')} data-testid="rescore-preview">
      <Stack>
        {error === null ? null : <ErrorState error={error} retry={() => void begun.refetch()} />}
        {done || error !== null ? null : (
          <div role="status">
            <Progress
              value={found === undefined || found.leads === 0 ? 0 : (found.walked * 100) / found.leads}
              aria-label={t('rescore.looking')}
            />
            <Text size="sm" c="dimmed" mt={6}>
              {t('rescore.looking')}
            </Text>
          </div>
        )}
        {done && found.findings !== null ? <Findings found={found.findings} scoring={scoring} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('part.cancel')}
          </Button>
          <Button onClick={onApply} loading={applying} disabled={!done} data-testid="rescore-apply">
            {t('rescore.apply')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};

const Findings = ({
  found: { changed, handoff, bands, leads },
  scoring,
}: {
  readonly found: RescoreFindings;
  readonly scoring: ScoringModel;
}) => {
  const t = useWords();
  const intl = useIntl();
  const bandName = (id: string | null): string =>
    scoring.bands.find((band) => band.id === id)?.name ??
    (id === null || id === '' ? t('rescore.noBand') : id);
  const total = (value: number | null): string =>
    value === null ? '–' : intl.formatNumber(scoreFigure(value), { maximumFractionDigits: 1 });
  if (changed === 0) return <Text size="sm">{t('rescore.nobody')}</Text>;
  return (
    <>
      <Text size="sm">{t('rescore.changed', { n: changed })}</Text>
      <List size="sm">
        {handoff.up > 0 && <List.Item>{t('rescore.up', { n: handoff.up })}</List.Item>}
        {handoff.down > 0 && <List.Item>{t('rescore.down', { n: handoff.down })}</List.Item>}
        {Object.entries(bands).map(([move, n]) => {
          const [from = '', to = ''] = move.split('>');
          return (
            <List.Item key={move}>
              {t('rescore.move', { n, from: bandName(from), to: bandName(to) })}
            </List.Item>
          );
        })}
      </List>
      {leads.length === 0 ? null : (
        <Table.ScrollContainer minWidth={420} mah={280}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('rescore.lead')}</Table.Th>
                <Table.Th>{t('rescore.before')}</Table.Th>
                <Table.Th>{t('rescore.after')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {leads.map((lead) => (
                <Table.Tr key={lead.id}>
                  <Table.Td>
                    <Anchor component={Link} to={`/leads/${lead.id}`} size="sm">
                      {lead.email ?? lead.id.slice(0, 8)}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    {total(lead.from.total)} · {bandName(lead.from.band)}
                  </Table.Td>
                  <Table.Td>
                    {total(lead.to.total)} · {bandName(lead.to.band)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Text size="sm" c="dimmed">
        {t('rescore.note')}
      </Text>
    </>
  );
};
