import { Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import type { ScoreGroup } from '@sluice/model';
import type { ScoreDecay } from '@sluice/sdk';
import { Panel } from '../../_parts/panel.tsx';
import { FadeCurve } from '../../_parts/score/fade-curve.tsx';
import { useWords } from '../../_parts/use-words.ts';
import type { ModelPartProps } from './groups.tsx';

type Way = 'stay' | 'half' | 'expire';

const decays: Readonly<Record<Way, (days: number) => ScoreDecay | null>> = {
  stay: () => null,
  half: (halfLifeDays) => ({ halfLifeDays }),
  expire: (expiresAfterDays) => ({ expiresAfterDays }),
};

const wayOf = ({ decay }: ScoreGroup): { readonly way: Way; readonly days: number } => {
  if (decay == null) return { way: 'stay', days: 30 };
  return 'halfLifeDays' in decay
    ? { way: 'half', days: decay.halfLifeDays }
    : { way: 'expire', days: decay.expiresAfterDays };
};

const isWay = (value: string | null): value is Way => value !== null && Object.hasOwn(decays, value);

/** What time takes from the points of each group, and how far below 0 a group may count. */
export const Fading = ({ model, onChange }: ModelPartProps) => {
  const t = useWords();
  const change = (id: string, part: Partial<ScoreGroup>) =>
    onChange({ groups: model.groups.map((group) => (group.id === id ? { ...group, ...part } : group)) });
  return (
    <Panel title={t('scoring.fading')} description={t('scoring.fadingText')}>
      <Stack gap="md">
        {model.groups.map((group) => {
          const { name } = group;
          const { way, days } = wayOf(group);
          return (
            <Group key={group.id} gap="sm" align="flex-end" role="group" aria-label={name}>
              <Select
                label={t('scoring.pointsOf', { name })}
                data={[
                  { value: 'stay', label: t('scoring.stay') },
                  { value: 'half', label: t('scoring.half') },
                  { value: 'expire', label: t('scoring.expire') },
                ]}
                value={way}
                allowDeselect={false}
                onChange={(value) => isWay(value) && change(group.id, { decay: decays[value](days) })}
                w={270}
              />
              {way !== 'stay' && (
                <NumberInput
                  label={t('scoring.afterDays')}
                  aria-label={t('scoring.afterDaysOf', { name })}
                  min={1}
                  max={3650}
                  value={days}
                  onChange={(value) =>
                    typeof value === 'number' && value > 0 && change(group.id, { decay: decays[way](value) })
                  }
                  w={120}
                />
              )}
              <NumberInput
                label={t('scoring.floor')}
                aria-label={t('scoring.floorOf', { name })}
                placeholder={model.normalise === 'sum' ? t('scoring.noCap') : '0'}
                value={group.floor ?? ''}
                onChange={(value) => {
                  if (typeof value === 'number') change(group.id, { floor: value });
                  else if (value === '') change(group.id, { floor: null });
                }}
                w={140}
              />
              <FadeCurve decay={group.decay} />
            </Group>
          );
        })}
        <Text size="sm" c="dimmed">
          {t('scoring.fadingNote')}
        </Text>
      </Stack>
    </Panel>
  );
};
