import { Group, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useWords } from '../../_parts/use-words.ts';
import { dayAfter, presetOf, presets } from '../range.ts';
import { useRange } from '../use-range.ts';

/** Which days are looked at, and whether they are held against those before. */
export const RangeBar = () => {
  const t = useWords();
  const { range, today, compare, set } = useRange();
  const preset = presetOf(range, today);
  const last = (days: number) => {
    const to = dayAfter(today, 1);
    set({ from: dayAfter(to, -days), to });
  };
  return (
    <Group gap="sm" mb="md" align="flex-end" role="group" aria-label={t('an.range')}>
      <SegmentedControl
        aria-label={t('an.presets')}
        data={presets.map((days) => ({ value: String(days), label: t('an.lastDays', { days }) }))}
        value={preset === null ? '' : String(preset)}
        onChange={(days) => last(Number(days))}
      />
      <TextInput
        type="date"
        label={t('an.from')}
        value={range.from}
        max={dayAfter(range.to, -1)}
        onChange={({ currentTarget: { value } }) =>
          value !== '' && value < range.to && set({ from: value, to: range.to })
        }
      />
      <TextInput
        type="date"
        label={t('an.to')}
        value={dayAfter(range.to, -1)}
        min={range.from}
        onChange={({ currentTarget: { value } }) =>
          value !== '' && value >= range.from && set({ from: range.from, to: dayAfter(value, 1) })
        }
      />
      <Switch
        label={t('an.compare')}
        checked={compare}
        onChange={(event) => set({ compare: event.currentTarget.checked ? '1' : null })}
        pb={8}
      />
    </Group>
  );
};
