import { Button, CloseButton, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queries } from '../../api/index.ts';
import type { LeadFilter } from '../_api/queries.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './leads.module.css';

export interface LeadFiltersProps {
  readonly filter: LeadFilter;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
  /** Null while nothing is narrowed. */
  readonly onClear: (() => void) | null;
}

/** Search, stage, band, owner and order. */
export const LeadFilters = ({ filter, onChange, onClear }: LeadFiltersProps) => {
  const t = useWords();
  const workspace = useQuery(queries.settings).data?.workspace;
  const [text, setText] = useState(filter.q ?? '');
  useEffect(() => setText(filter.q ?? ''), [filter.q]);
  const search = useDebouncedCallback((q: string) => onChange({ q }), 250);
  const named = (items: readonly { readonly id: string; readonly name: string }[] = []) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  const write = (value: string) => {
    setText(value);
    search(value);
  };
  return (
    <Group gap="xs" mb="md" role="search" className={classes.filters ?? ''}>
      <TextInput
        className={classes.search ?? ''}
        aria-label={t('leads.search')}
        placeholder={t('leads.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        rightSection={
          text !== '' && <CloseButton size="sm" aria-label={t('part.clear')} onClick={() => write('')} />
        }
      />
      <Select
        aria-label={t('leads.stage')}
        placeholder={t('leads.anyStage')}
        data={named(workspace?.stages)}
        value={filter.stage ?? null}
        onChange={(stage) => onChange({ stage })}
        clearable
        clearButtonProps={{ 'aria-label': t('part.clear') }}
      />
      <Select
        aria-label={t('leads.band')}
        placeholder={t('leads.anyBand')}
        data={named(workspace?.scoring.bands)}
        value={filter.band ?? null}
        onChange={(band) => onChange({ band })}
        clearable
        clearButtonProps={{ 'aria-label': t('part.clear') }}
      />
      <Select
        aria-label={t('leads.owner')}
        placeholder={t('leads.anyOwner')}
        data={named(workspace?.reps)}
        value={filter.owner ?? null}
        onChange={(owner) => onChange({ owner })}
        clearable
        clearButtonProps={{ 'aria-label': t('part.clear') }}
        searchable
      />
      <Select
        aria-label={t('leads.sort')}
        data={[
          { value: 'recent', label: t('leads.sortRecent') },
          { value: 'score', label: t('leads.sortScore') },
        ]}
        value={filter.sort ?? 'recent'}
        onChange={(sort) => onChange({ sort })}
        allowDeselect={false}
      />
      {onClear && (
        <Button variant="subtle" onClick={onClear}>
          {t('leads.clear')}
        </Button>
      )}
    </Group>
  );
};
