import { Alert, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BandBadge, ErrorState, StageBadge } from '../../components/index.ts';
import { client } from '../_api/client.ts';
import { pageQueries } from '../_api/queries.ts';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import { points } from '../accounts/account-table.tsx';

export interface MergeModalProps {
  readonly lead: string;
  readonly other: string;
  readonly onClose: () => void;
}

/** Shows what two leads would be as one, and merges them. */
export const MergeModal = ({ lead, other, onClose }: MergeModalProps) => {
  const t = useWords();
  const preview = useQuery(pageQueries.mergePreview(lead, other));
  const merge = useAction({
    run: () => client.POST('/v1/leads/{id}/merge', { params: { path: { id: lead } }, body: { other } }),
    refresh: [['duplicates'], ['leads'], ['lead', lead], ['lead', other]],
    said: 'merge.done',
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t('merge.title')} size="lg">
      <Stack>
        <Text size="sm" c="dimmed">
          {t('merge.text')}
        </Text>
        {preview.isError ? (
          <ErrorState error={preview.error} retry={() => void preview.refetch()} />
        ) : preview.isPending ? (
          <RowsSkeleton rows={4} height={32} />
        ) : (
          <>
            <Group gap="xs">
              <Text fw={600}>{preview.data.email ?? t('part.anonymous')}</Text>
              <StageBadge stage={preview.data.stage} />
              <Text>{points(preview.data.score.total)}</Text>
              <BandBadge band={preview.data.score.band} />
            </Group>
            {preview.data.refuses.length > 0 && (
              <Alert color="orange">{t('merge.refuses', { names: preview.data.refuses.join(', ') })}</Alert>
            )}
            {preview.data.counted > 0 && (
              <Text size="sm">{t('merge.counted', { n: preview.data.counted })}</Text>
            )}
            <Table aria-label={t('merge.result')}>
              <Table.Tbody>
                {preview.data.traits.map(({ name, value, from }) => (
                  <Table.Tr key={name}>
                    <Table.Td c="dimmed">{name}</Table.Td>
                    <Table.Td>{value}</Table.Td>
                    <Table.Td c="dimmed">{t(`merge.from.${from}`)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('part.cancel')}
          </Button>
          <Button loading={merge.isPending} disabled={!preview.isSuccess} onClick={() => merge.mutate()}>
            {t('merge.submit')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
