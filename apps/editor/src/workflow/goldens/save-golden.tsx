import { Button, Group, TextInput } from '@mantine/core';
import { expectationOf, type Golden } from '@sluice/model';
import type { JsonObject } from '@sluice/sdk';
import { IconFlask } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SimulatedStep } from '../../api/index.ts';
import { ErrorState } from '../../components/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { setTests } from '../edits/set-tests.ts';
import { commitNow, useEditor } from '../state/editor.ts';
import { tryGoldens } from './try-goldens.ts';

interface Tried {
  readonly email: string | null;
  /** The lead before, without what names it; null for a made-up one. */
  readonly start: JsonObject | null;
  readonly steps: readonly SimulatedStep[];
  readonly until: string | undefined;
}

const freeId = (tests: readonly Golden[]): string => {
  const taken = new Set(tests.map(({ id }) => id));
  let n = tests.length + 1;
  while (taken.has(`g${n}`)) n += 1;
  return `g${n}`;
};

const unproven = (name: string, id: string, { email, start, steps, until }: Tried): Golden => ({
  id,
  name,
  lead:
    start === null
      ? { email }
      : { email: typeof start.email === 'string' ? start.email : null, state: start },
  events: steps
    .map(({ event }) => event)
    .filter(({ type }) => type !== 'timer.due')
    .map(({ type, properties, traits, occurredAt }) => ({
      type,
      properties: properties as JsonObject,
      traits: traits as JsonObject,
      occurredAt: Date.parse(occurredAt),
    })),
  until: until === undefined ? null : Date.parse(until),
  expect: { stage: '', score: null, path: [], effects: [] },
});

/** Keeps what was just tried as a test that runs on every edit. */
export const SaveGolden = ({ tried }: { readonly tried: Tried }) => {
  const words = useWords();
  const editor = useEditor();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: async () => {
      await editor.flush();
      const { tests = [] } = editor.documents.getState().document;
      const golden = unproven(name.trim(), freeId(tests), tried);
      const { runs, problem } = await tryGoldens(editor, [golden], new AbortController().signal);
      const [run] = runs;
      if (run === undefined) throw new Error(problem ?? words('golden.noProgram'));
      return { ...golden, expect: expectationOf(run.outcome) };
    },
    onSuccess: (golden) => {
      const { document } = editor.documents.getState();
      commitNow(editor, setTests(document, [...(document.tests ?? []), golden]), { message: 'golden.save' });
      setName('');
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save.mutate();
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          label={words('golden.name')}
          description={words('golden.nameHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={words('golden.namePlaceholder')}
          maxLength={120}
          flex={1}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-testid="golden-name"
        />
      </Group>
      <Button
        type="submit"
        mt="xs"
        size="xs"
        variant="light"
        leftSection={<IconFlask size={15} aria-hidden />}
        disabled={name.trim() === ''}
        loading={save.isPending}
        data-testid="golden-save"
      >
        {words('golden.save')}
      </Button>
      {save.isError ? <ErrorState error={save.error} /> : null}
    </form>
  );
};
