import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../_parts/use-words.ts';
import { RescorePreview } from './scoring/rescore-preview.tsx';
import classes from './settings.module.css';
import type { Draft } from './use-draft.ts';

/** Stands below edited settings until they are saved or given up. */
export const SaveBar = ({ draft }: { readonly draft: Draft }) => {
  const t = useWords();
  const [shown, setShown] = useState(false);
  const save = draft.conflict ? draft.overwrite : draft.save;
  if (!draft.dirty) return null;
  return (
    <Paper
      withBorder
      shadow="md"
      p="sm"
      className={classes.save ?? ''}
      role="region"
      aria-label={t('settings.unsaved')}
    >
      {shown && (
        <RescorePreview
          scoring={draft.workspace.scoring}
          applying={draft.saving}
          onApply={() => {
            save();
            setShown(false);
          }}
          onClose={() => setShown(false)}
        />
      )}
      <Group justify="space-between" gap="sm">
        <Stack gap={0}>
          <Text size="sm" fw={600}>
            {t(draft.conflict ? 'settings.conflict' : 'settings.unsaved')}
          </Text>
          {draft.conflict && (
            <Text size="sm" c="dimmed">
              {t('settings.conflictText')}
            </Text>
          )}
        </Stack>
        <Group gap="xs">
          <Button variant="default" onClick={draft.discard}>
            {t(draft.conflict ? 'settings.takeTheirs' : 'part.discard')}
          </Button>
          <Button loading={draft.saving} onClick={draft.rescores ? () => setShown(true) : save}>
            {t(draft.conflict ? 'settings.keepMine' : draft.rescores ? 'rescore.show' : 'part.save')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
};
