import { Group, Stack, Text, ThemeIcon } from '@mantine/core';
import {
  IconAlarm,
  IconArrowsExchange,
  IconCircleCheck,
  IconMailX,
  IconPencil,
  IconShieldExclamation,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { WorkflowSummary } from '../../api/index.ts';
import type { Shape } from '../_api/client.ts';
import { Panel } from '../_parts/panel.tsx';
import { PlaceLink } from '../_parts/place-link.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './home.module.css';

interface Task {
  readonly id: string;
  readonly icon: ComponentType<{ readonly size?: number }>;
  readonly color: string;
  readonly title: string;
  readonly hint: string;
  readonly href: string;
}

/** What waits for a person, most urgent first, each leading to the place to do it. */
export const Today = ({
  overview,
  workflows,
}: {
  readonly overview: Shape<'Overview'>;
  readonly workflows: readonly WorkflowSummary[];
}) => {
  const t = useWords();
  const { handoffs, effects, quarantined } = overview;
  const drafts = workflows.filter(({ changed }) => changed);
  const inTime = handoffs.open - handoffs.overdue;
  const tasks: readonly (Task | false)[] = [
    handoffs.overdue > 0 && {
      id: 'overdue',
      icon: IconAlarm,
      color: 'red',
      title: t('today.overdue', { count: handoffs.overdue }),
      hint: t('today.overdueHint'),
      href: '/handoffs',
    },
    effects.failed > 0 && {
      id: 'effects',
      icon: IconMailX,
      color: 'red',
      title: t('today.effects', { count: effects.failed }),
      hint: t('today.effectsHint'),
      href: '/operations',
    },
    quarantined > 0 && {
      id: 'quarantined',
      icon: IconShieldExclamation,
      color: 'orange',
      title: t('today.quarantined', { count: quarantined }),
      hint: t('today.quarantinedHint'),
      href: '/operations',
    },
    inTime > 0 && {
      id: 'open',
      icon: IconArrowsExchange,
      color: 'blue',
      title: t('today.open', { count: inTime }),
      hint: t('today.openHint'),
      href: '/handoffs',
    },
    drafts.length > 0 && {
      id: 'drafts',
      icon: IconPencil,
      color: 'river',
      title: t('today.drafts', { count: drafts.length, name: drafts[0]?.name ?? '' }),
      hint: t('today.draftsHint'),
      href: drafts.length === 1 && drafts[0] ? `/workflows/${drafts[0].id}` : '/workflows',
    },
  ];
  const open = tasks.filter((task) => task !== false);
  return (
    <Panel title={t('today.title')}>
      {open.length === 0 ? (
        <Group gap="sm" wrap="nowrap">
          <ThemeIcon variant="light" color="teal" radius="xl" aria-hidden>
            <IconCircleCheck size={18} />
          </ThemeIcon>
          <Text size="sm">{t('today.nothing')}</Text>
        </Group>
      ) : (
        <Stack component="ul" gap={2} m={0} p={0} className={classes.tasks}>
          {open.map(({ id, icon: Icon, color, title, hint, href }) => (
            <li key={id}>
              <PlaceLink href={href} className={classes.task ?? ''} underline="never" c="inherit">
                <ThemeIcon variant="light" color={color} radius="xl" aria-hidden>
                  <Icon size={17} />
                </ThemeIcon>
                <span>
                  <Text span size="sm" fw={600}>
                    {title}
                  </Text>
                  <Text span size="sm" c="dimmed" className={classes.hint ?? ''}>
                    {hint}
                  </Text>
                </span>
              </PlaceLink>
            </li>
          ))}
        </Stack>
      )}
    </Panel>
  );
};
