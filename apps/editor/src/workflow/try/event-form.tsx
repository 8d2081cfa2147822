import { Autocomplete, JsonInput, Stack } from '@mantine/core';
import type { JsonObject } from '@sluice/sdk';
import { useWords } from '../../messages/use-words.ts';
import { optionsOf } from '../inspector/options.ts';
import { useEditor } from '../state/editor.ts';

/** What is being written: JSON may be unfinished. */
export interface EventDraft {
  readonly type: string;
  readonly properties: string;
  readonly traits: string;
}

/** The JSON object a text holds; null while it is none. */
export const objectOf = (text: string): JsonObject | null => {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
};

/** An event's type, properties and what it tells of the lead. */
export const EventForm = ({
  draft,
  onChange,
}: {
  readonly draft: EventDraft;
  readonly onChange: (draft: EventDraft) => void;
}) => {
  const words = useWords();
  const { workspace } = useEditor();
  const wrong = (text: string) => (objectOf(text) === null ? words('test.notJson') : undefined);
  return (
    <Stack gap="xs">
      <Autocomplete
        label={words('test.eventType')}
        data={optionsOf['event-type']?.(workspace).map(({ value }) => value) ?? []}
        value={draft.type}
        onChange={(type) => onChange({ ...draft, type })}
        data-testid="test-event-type"
      />
      <JsonInput
        label={words('test.properties')}
        autosize
        minRows={2}
        value={draft.properties}
        error={wrong(draft.properties)}
        onChange={(properties) => onChange({ ...draft, properties })}
        data-testid="test-properties"
      />
      <JsonInput
        label={words('test.traits')}
        description={words('test.traitsHelp')}
        autosize
        minRows={3}
        value={draft.traits}
        error={wrong(draft.traits)}
        onChange={(traits) => onChange({ ...draft, traits })}
        data-testid="test-traits"
      />
    </Stack>
  );
};
