import { Button, Group, Text } from '@mantine/core';
import { IconClockPlay } from '@tabler/icons-react';
import type { SimulatedStep } from '../../api/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { momentIn } from '../inspector/moment-in.ts';
import { useZone } from './use-zone.ts';

const day = 86_400_000;

/** The instant at which something happened, by the lead's clock. */
export const At = ({ step }: { readonly step: SimulatedStep }) => {
  const zone = useZone(step);
  const words = useWords();
  return <>{words('test.timer', { at: momentIn(step.event.occurredAt, zone) })}</>;
};

interface PassTimeProps {
  readonly steps: readonly SimulatedStep[];
  /** How far time has passed already. */
  readonly until: string | undefined;
  readonly pending: boolean;
  readonly onPass: (until: string) => void;
}

/** Lets time pass after the last event of a test: by a day, or until something is due. */
export const PassTime = ({ steps, until, pending, onPass }: PassTimeProps) => {
  const words = useWords();
  const last = steps.at(-1);
  if (last === undefined) return null;
  const { due } = last.state;
  const reached = Math.max(Date.parse(last.event.occurredAt), Date.parse(until ?? last.event.occurredAt));
  return (
    <Group gap="xs" role="group" aria-label={words('test.timePasses')}>
      <IconClockPlay size={16} aria-hidden />
      <Text size="sm">{words('test.timePasses')}</Text>
      <Button
        size="compact-sm"
        variant="default"
        loading={pending}
        onClick={() => onPass(new Date(reached + day).toISOString())}
        data-testid="test-day"
      >
        {words('test.day')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        loading={pending}
        disabled={due === null}
        onClick={() => {
          if (due !== null) onPass(due);
        }}
        data-testid="test-until-due"
      >
        {words('test.untilDue')}
      </Button>
    </Group>
  );
};
