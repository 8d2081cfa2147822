import { Alert, NumberInput, Stack, Table, Text } from '@mantine/core';
import type { Retention as Kept } from '@sluice/model';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../components/index.ts';
import { pageQueries } from '../_api/queries.ts';
import { Panel } from '../_parts/panel.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useWords } from '../_parts/use-words.ts';
import type { Draft } from './use-draft.ts';

const everything: Kept = { eventDays: null, traceDays: null, leadDays: null };
const kinds = ['eventDays', 'traceDays', 'leadDays'] as const satisfies readonly (keyof Kept)[];

/** How long things are kept, and what was deleted lately. */
export const Retention = ({ draft }: { readonly draft: Draft }) => {
  const t = useWords();
  const { workspace, change } = draft;
  const kept = workspace.retention ?? everything;
  return (
    <Stack>
      <Panel title={t('settings.retention')} description={t('retention.lead')}>
        <Stack maw={520}>
          {kinds.map((kind) => (
            <NumberInput
              key={kind}
              label={t(`retention.${kind}`)}
              description={t(`retention.${kind}Hint`)}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder={t('retention.forEver')}
              suffix={` ${t('retention.days')}`}
              min={1}
              max={36_500}
              allowDecimal={false}
              value={kept[kind] ?? ''}
              onChange={(days) =>
                change({
                  retention: { ...kept, [kind]: typeof days === 'number' && days >= 1 ? days : null },
                })
              }
            />
          ))}
          {kept.leadDays !== null && <Alert color="yellow">{t('retention.leadWarning')}</Alert>}
          <Text size="sm" c="dimmed">
            {t('retention.ledger')}
          </Text>
        </Stack>
      </Panel>
      <Panel title={t('retention.deleted')} description={t('retention.deletedHint')}>
        <Deletions />
      </Panel>
    </Stack>
  );
};

const Deletions = () => {
  const t = useWords();
  const deletions = useQuery(pageQueries.deletions);
  if (deletions.isError) return <ErrorState error={deletions.error} retry={() => void deletions.refetch()} />;
  if (deletions.isPending) return <RowsSkeleton rows={3} />;
  if (deletions.data.items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('retention.nothing')}
      </Text>
    );
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('retention.when')}</Table.Th>
            <Table.Th>{t('retention.what')}</Table.Th>
            <Table.Th ta="right">{t('retention.events')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {deletions.data.items.map(({ at, kind, detail }) => (
            <Table.Tr key={`${at} ${kind} ${JSON.stringify(detail)}`}>
              <Table.Td>{new Date(at).toLocaleString()}</Table.Td>
              <Table.Td>{t(`retention.kind.${kind}`)}</Table.Td>
              <Table.Td ta="right">{detail.events?.toLocaleString() ?? '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};
