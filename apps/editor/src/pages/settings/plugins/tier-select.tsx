import { Button, Group, Modal, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { Shape } from '../../_api/client.ts';
import { useWords } from '../../_parts/use-words.ts';

type Tier = Shape<'InstalledPlugin'>['tier'];

const tiers = ['isolated', 'process', 'trusted'] as const satisfies readonly Tier[];

/** Where a plugin's code runs; more rights than the sandbox gives are asked about once more. */
export const TierSelect = ({
  title,
  tier,
  onChange,
}: {
  readonly title: string;
  readonly tier: Tier;
  readonly onChange: (tier: Tier) => void;
}) => {
  const t = useWords();
  const [wanted, setWanted] = useState<Exclude<Tier, 'isolated'> | null>(null);
  const choose = (next: Tier | undefined) => {
    if (next === undefined || next === tier) return;
    if (next === 'isolated') onChange(next);
    else setWanted(next);
  };
  return (
    <>
      <Select
        label={t('plugins.tier')}
        data={tiers.map((value) => ({ value, label: t(`plugins.tier.${value}`) }))}
        value={tier}
        onChange={(value) => choose(tiers.find((one) => one === value))}
        allowDeselect={false}
        w={260}
      />
      <Modal opened={wanted !== null} onClose={() => setWanted(null)} title={title} size="sm">
        <Text size="sm">{wanted !== null && t(`plugins.tierAsk.${wanted}`)}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setWanted(null)} data-autofocus>
            {t('plugins.tierKeep')}
          </Button>
          <Button
            color="red"
            onClick={() => {
              if (wanted !== null) onChange(wanted);
              setWanted(null);
            }}
          >
            {t('plugins.tierAgree')}
          </Button>
        </Group>
      </Modal>
    </>
  );
};
