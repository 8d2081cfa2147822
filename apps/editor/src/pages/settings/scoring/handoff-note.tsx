import { Alert, Button, Group, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { bandCutByHandoff } from '../../_parts/score/bands.ts';
import { useWords } from '../../_parts/use-words.ts';
import type { ModelPartProps } from './groups.tsx';

/** Says when the handoff threshold cuts a band in two, and offers the band's edges. */
export const HandoffNote = ({ model, onChange }: ModelPartProps) => {
  const t = useWords();
  const intl = useIntl();
  const cut = bandCutByHandoff(model);
  if (!cut) return null;
  const threshold = intl.formatNumber(model.handoffThreshold);
  return (
    <Alert
      color="orange"
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
      icon={<IconInfoCircle size={18} />}
      title={t('scoring.cut', { band: cut.name })}
    >
      <Text size="sm">{t('scoring.cutText', { band: cut.name, threshold })}</Text>
      <Group gap="xs" mt="xs">
        {[cut.from, cut.to]
          .filter((edge) => edge !== null)
          .map((edge) => (
            <Button
              key={edge}
              size="xs"
              variant="default"
              onClick={() => onChange({ handoffThreshold: edge })}
            >
              {t('scoring.toEdge', { edge: intl.formatNumber(edge) })}
            </Button>
          ))}
      </Group>
    </Alert>
  );
};
