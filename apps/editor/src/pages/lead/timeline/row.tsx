import { Text } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import classes from './timeline.module.css';

export interface RowProps {
  readonly at: string;
  readonly icon: ComponentType<{ readonly size?: number }>;
  readonly tone: 'plain' | 'decision' | 'good' | 'bad' | 'stage';
  readonly title: ReactNode;
  readonly id?: string;
  readonly focused?: boolean;
  readonly children?: ReactNode;
}

/** One line of the timeline: time, icon, what happened, and what belongs to it. */
export const Row = ({ at, icon: Icon, tone, title, id, focused = false, children }: RowProps) => {
  const intl = useIntl();
  return (
    <div className={classes.row} id={id} data-focused={focused || undefined}>
      <time
        className={classes.time}
        dateTime={at}
        title={intl.formatDate(at, { dateStyle: 'full', timeStyle: 'medium' })}
      >
        {intl.formatTime(at, { timeStyle: 'short' })}
      </time>
      <span className={classes.bullet} data-tone={tone} aria-hidden>
        <Icon size={14} />
      </span>
      <div className={classes.body}>
        <Text size="sm" component="div" fw={tone === 'stage' ? 600 : undefined}>
          {title}
        </Text>
        {children}
      </div>
    </div>
  );
};
