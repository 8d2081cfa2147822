import { Text, Tooltip } from '@mantine/core';
import { IconAlarm, IconClock } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { countdownParts } from '../_parts/countdown.ts';
import { useNow } from '../_parts/use-now.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './handoffs.module.css';

const soon = 4 * 3_600_000;

/** The time left to answer, or how long it is past. */
export const Due = ({ at }: { readonly at: string }) => {
  const t = useWords();
  const intl = useIntl();
  const left = new Date(at).getTime() - useNow(30_000);
  const parts = countdownParts(left);
  const time = t(
    parts.days > 0 ? 'handoffs.days' : parts.hours > 0 ? 'handoffs.hours' : 'handoffs.minutes',
    parts,
  );
  const state = left < 0 ? 'over' : left < soon ? 'soon' : 'fine';
  return (
    <Tooltip label={intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}>
      <Text size="sm" component="div" className={classes.due ?? ''} data-state={state}>
        {state === 'over' ? <IconAlarm size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
        {t(left < 0 ? 'handoffs.overdue' : 'handoffs.due', { time })}
      </Text>
    </Tooltip>
  );
};
