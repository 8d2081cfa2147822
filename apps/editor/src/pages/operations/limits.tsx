import { Button, Group, NumberInput, Popover, Stack } from '@mantine/core';
import { useState } from 'react';
import { client, type Shape } from '../_api/client.ts';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';

/** What a destination may take: shown, and set. */
export const Limits = ({ destination }: { readonly destination: Shape<'Destination'> }) => {
  const t = useWords();
  const { name } = destination;
  const [opened, setOpened] = useState(false);
  const [atOnce, setAtOnce] = useState<number | string>(destination.atOnce);
  const [perMinute, setPerMinute] = useState<number | string>(destination.perMinute);
  const save = useAction<{ readonly atOnce: number | null; readonly perMinute: number | null }>({
    run: (body) => client.PUT('/v1/operations/destinations/{name}', { params: { path: { name } }, body }),
    refresh: [['operations']],
    said: 'ops.saved',
    onDone: () => setOpened(false),
  });
  const valid = typeof atOnce === 'number' && typeof perMinute === 'number';
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-end" shadow="md" width={260}>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          aria-label={t('ops.limitsName', { name })}
          onClick={() => setOpened(!opened)}
        >
          {t('ops.limits')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <NumberInput
            size="xs"
            label={t('ops.atOnce')}
            min={1}
            max={1_000}
            allowDecimal={false}
            value={atOnce}
            onChange={setAtOnce}
          />
          <NumberInput
            size="xs"
            label={t('ops.rate')}
            min={0}
            max={1_000_000}
            allowDecimal={false}
            value={perMinute}
            onChange={setPerMinute}
          />
          <Group justify="space-between" gap="xs">
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={!destination.limitsSet}
              onClick={() => save.mutate({ atOnce: null, perMinute: null })}
            >
              {t('ops.usual')}
            </Button>
            <Button
              size="xs"
              disabled={!valid}
              loading={save.isPending}
              onClick={() => valid && save.mutate({ atOnce, perMinute })}
            >
              {t('ops.save')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
