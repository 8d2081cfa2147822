import { Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Shape } from '../_api/client.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './backtests.module.css';
import { Reason } from './reason.tsx';
import { useNames } from './use-names.ts';

/** A lead whose verdict differs, and why. */
export const ChangeRow = ({ change }: { readonly change: Shape<'BacktestChange'> }) => {
  const t = useWords();
  const names = useNames();
  const { lead, name, kind, outcome, before, after, reasons } = change;
  return (
    <li>
      <div className={classes.what}>
        {lead === null ? (
          <Text size="sm">{name}</Text>
        ) : (
          <Link to="/leads/$id" params={{ id: lead }}>
            {name}
          </Link>
        )}
        <Text size="xs" c="dimmed">
          {t('past.scoreWas')} {names.figure(before.score)} → {names.figure(after.score)}
          {outcome === true ? ` · ${t('past.converted1')}` : ''}
        </Text>
      </div>
      <Badge variant="light" color={kind === 'gained' ? 'teal' : 'orange'} tt="none">
        {t(kind === 'gained' ? 'past.gained' : 'past.lost')}
      </Badge>
      <div className={classes.why}>
        {reasons.map((why) => (
          <Reason key={`${why.kind} ${why.node}`} why={why} />
        ))}
      </div>
    </li>
  );
};
