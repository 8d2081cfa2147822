import { Paper, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { BandBadge, RelativeTime, StageBadge } from '../../components/index.ts';
import type { Shape } from '../_api/client.ts';
import classes from '../_parts/link.module.css';
import { useWords } from '../_parts/use-words.ts';

/** A number of points as lists show it. */
export const points = (value: number | null): string =>
  value === null ? '–' : String(Math.round(value * 10) / 10);

/** Companies as rows. */
export const AccountTable = ({ accounts }: { readonly accounts: readonly Shape<'Account'>[] }) => {
  const t = useWords();
  return (
    <Paper withBorder style={{ overflowX: 'auto' }}>
      <Table verticalSpacing="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('accounts.name')}</Table.Th>
            <Table.Th>{t('accounts.stage')}</Table.Th>
            <Table.Th>{t('accounts.score')}</Table.Th>
            <Table.Th>{t('accounts.contacts')}</Table.Th>
            <Table.Th>{t('accounts.engaged')}</Table.Th>
            <Table.Th>{t('accounts.best')}</Table.Th>
            <Table.Th>{t('accounts.sum')}</Table.Th>
            <Table.Th>{t('accounts.lastSeen')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.map((account) => (
            <Table.Tr key={account.domain}>
              <Table.Td fw={500}>
                <Link
                  to="/accounts/$domain"
                  params={{ domain: account.domain }}
                  className={classes.link ?? ''}
                >
                  {account.domain}
                </Link>
              </Table.Td>
              <Table.Td>{account.stage === null ? '–' : <StageBadge stage={account.stage} />}</Table.Td>
              <Table.Td>
                {points(account.total)} {account.band !== null && <BandBadge band={account.band} />}
              </Table.Td>
              <Table.Td>{account.members}</Table.Td>
              <Table.Td>{account.engaged}</Table.Td>
              <Table.Td>{points(account.best)}</Table.Td>
              <Table.Td>{points(account.sum)}</Table.Td>
              <Table.Td>
                <RelativeTime at={account.lastSeenAt} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
};
