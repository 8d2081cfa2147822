import { ActionIcon, Button, NumberInput, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useWords } from '../../_parts/use-words.ts';
import classes from '../experiments.module.css';
import { type Draft, given } from './draft.ts';

const letter = (index: number): string => 'ABCD'.charAt(index);

/** Equal shares of what the arms had together. */
const shared = (arms: Draft['arms'], count: number): number => {
  const all = arms.reduce((sum, { weight }) => sum + weight, 0);
  return Math.floor(all / count);
};

/** Which versions compete, and for how many leads each. */
export const ArmsField = ({
  draft,
  choices,
  onChange,
}: {
  readonly draft: Draft;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (change: Partial<Draft>) => void;
}) => {
  const t = useWords();
  const { arms, holdout } = draft;
  const sum = given(draft);
  const put = (index: number, change: Partial<Draft['arms'][number]>) =>
    onChange({ arms: arms.map((arm, at) => (at === index ? { ...arm, ...change } : arm)) });
  const resize = (next: Draft['arms']) =>
    onChange({ arms: next.map((arm) => ({ ...arm, weight: shared(arms, next.length) })) });
  return (
    <Stack gap="sm">
      {arms.map((arm, index) => (
        <div key={letter(index)} className={classes.arm}>
          <Select
            label={t('trials.armOf', { arm: letter(index) })}
            data={[...choices]}
            value={arm.version === '' ? null : arm.version}
            onChange={(version) => put(index, { version: version ?? '' })}
            allowDeselect={false}
          />
          <NumberInput
            label={t('trials.share', { arm: letter(index) })}
            min={0}
            max={100}
            suffix=" %"
            value={arm.weight}
            onChange={(weight) => put(index, { weight: Number(weight) || 0 })}
          />
          {index < 2 ? (
            <span />
          ) : (
            <ActionIcon
              size={36}
              variant="subtle"
              color="gray"
              aria-label={t('trials.removeArm', { arm: letter(index) })}
              onClick={() => resize(arms.filter((_, at) => at !== index))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {arms.length < 4 && choices.length > arms.length ? (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => resize([...arms, { version: '', weight: 0 }])}
        >
          {t('trials.addArm')}
        </Button>
      ) : null}
      <NumberInput
        label={t('trials.holdout')}
        description={t('trials.holdoutHint')}
        min={0}
        max={90}
        suffix=" %"
        value={holdout}
        onChange={(value) => onChange({ holdout: Number(value) || 0 })}
        maw={340}
      />
      {sum > 100 ? (
        <Text size="sm" c="red" role="alert">
          {t('trials.tooMuch', { percent: sum, over: Math.round((sum - 100) * 100) / 100 })}
        </Text>
      ) : sum < 100 ? (
        <Text size="sm" c="dimmed">
          {t('trials.rest', { percent: Math.round((100 - sum) * 100) / 100 })}
        </Text>
      ) : null}
    </Stack>
  );
};
