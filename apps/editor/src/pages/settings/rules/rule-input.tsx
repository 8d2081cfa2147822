import { Alert, Button, Group, JsonInput, Stack, Text } from '@mantine/core';
import type { Rule } from '@sluice/sdk';
import { useState } from 'react';
import { SentenceText } from '../../../components/index.ts';
import { client } from '../../_api/client.ts';
import { nameOf } from '../../_parts/lead-name.ts';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';

export interface RuleInputProps {
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
}

const read = (text: string): Rule | undefined => {
  try {
    return JSON.parse(text) as Rule;
  } catch {
    // Half-typed JSON is no rule yet; the input says so.
    return undefined;
  }
};

/** A rule as JSON, its sentence, and who of the recent leads it matches. */
export const RuleInput = ({ rule, onChange }: RuleInputProps) => {
  const t = useWords();
  const [text, setText] = useState(() => JSON.stringify(rule, null, 2));
  const parsed = read(text);
  const preview = useAction({
    run: (tried: Rule) => client.POST('/v1/rules/preview', { body: { rule: tried } }),
  });
  const result = preview.data;
  return (
    <Stack gap="xs">
      <JsonInput
        label={t('rule.label')}
        description={t('rule.hint')}
        autosize
        minRows={2}
        maxRows={16}
        value={text}
        onChange={(value) => {
          setText(value);
          const next = read(value);
          if (next !== undefined) onChange(next);
        }}
        error={parsed === undefined && t('rule.invalid')}
        spellCheck={false}
      />
      <Group gap="sm">
        <Button
          size="xs"
          variant="default"
          loading={preview.isPending}
          disabled={parsed === undefined}
          onClick={() => parsed !== undefined && preview.mutate(parsed)}
        >
          {t('rule.check')}
        </Button>
        {result && (
          <Text size="sm" role="status">
            {t('rule.matches', { matched: result.matched, of: result.of })}
            {result.samples.length > 0 &&
              `: ${result.samples.map((sample) => nameOf(sample) ?? t('part.anonymous')).join(', ')}`}
          </Text>
        )}
      </Group>
      {result && result.sentence !== '' && <SentenceText text={result.sentence} c="dimmed" />}
      {result?.diagnostics.map((diagnostic) => (
        <Alert
          key={`${diagnostic.path} ${diagnostic.code}`}
          color={diagnostic.severity === 'error' ? 'red' : 'orange'}
          p="xs"
        >
          {diagnostic.message}
        </Alert>
      ))}
    </Stack>
  );
};
