import { Group, Progress, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { scoreFigure } from './score-figure.ts';

/** A number on a scale, as a bar and in figures; null is shown as a dash. */
export const ScoreBar = ({
  value,
  max = 100,
  label,
  color,
}: {
  readonly value: number | null;
  readonly max?: number;
  readonly label: string;
  readonly color?: string;
}) => {
  const intl = useIntl();
  const text = value === null ? '–' : intl.formatNumber(scoreFigure(value), { maximumFractionDigits: 1 });
  const share = value === null ? 0 : Math.max(0, Math.min(100, (value / max) * 100));
  return (
    <Group gap="xs" wrap="nowrap">
      <Progress.Root size={6} w={64} radius="xl" style={{ flex: 'none' }}>
        <Progress.Section value={share} color={color ?? 'river'} aria-label={label} aria-valuetext={text} />
      </Progress.Root>
      <Text size="sm" className="tabular" miw={28}>
        {text}
      </Text>
    </Group>
  );
};
