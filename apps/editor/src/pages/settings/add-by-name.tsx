import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../_parts/use-words.ts';

export interface AddByNameProps {
  /** Names there are already. */
  readonly taken: readonly string[];
  readonly onAdd: (name: string) => void;
}

/** Adds something by its name; the same name twice is refused. */
export const AddByName = ({ taken, onAdd }: AddByNameProps) => {
  const t = useWords();
  const [name, setName] = useState('');
  const double = taken.some((other) => other.toLowerCase() === name.trim().toLowerCase());
  const add = () => {
    if (name.trim() === '' || double) return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <Group gap="xs" mt="sm" align="flex-start">
      <TextInput
        aria-label={t('settings.addName')}
        placeholder={t('settings.addName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && add()}
        error={double && t('settings.nameTaken')}
        w={220}
      />
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        {t('part.add')}
      </Button>
    </Group>
  );
};
