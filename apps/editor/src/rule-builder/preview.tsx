import { Anchor, Collapse, Group, List, Loader, Progress, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Workspace } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { api, asApiError, type RulePreview, type RuleSample } from '../api/index.ts';
import { useWords } from '../messages/use-words.ts';
import { fieldLabel, fieldOf } from './builder-context.ts';
import { parse } from './codec/index.ts';
import { partAt } from './part-at.ts';
import { ConditionWords, valueWords } from './sentence.tsx';

const Name = ({ sample }: { readonly sample: RuleSample }) => (
  <Anchor component={Link} to={`/leads/${sample.id}`} size="sm">
    {sample.name ?? sample.email ?? sample.id}
  </Anchor>
);

/** What a lead holds where it failed; counters have no name a person knows and are left out. */
const Has = ({
  values,
  workspace,
}: {
  readonly values: RulePreview['misses'][number]['has'];
  readonly workspace: Workspace;
}) => {
  const intl = useIntl();
  const said = values
    .filter(({ name }) => fieldOf(workspace, name) !== undefined)
    .slice(0, 2)
    .map(({ name, value }) => {
      const field = fieldLabel(workspace, name, intl.locale);
      return value === null || value === ''
        ? intl.formatMessage({ id: 'rules.hasNothing' }, { field })
        : intl.formatMessage({ id: 'rules.has' }, { field, value: valueWords(intl, value) });
    });
  return said.length === 0 ? null : <> ({intl.formatList(said, { type: 'conjunction' })})</>;
};

/** How many recent leads the rule matches, some that do, and some that just miss with the part that failed. */
export const Preview = ({ rule, workspace }: { readonly rule: Json; readonly workspace: Workspace }) => {
  const words = useWords();
  const [opened, setOpened] = useState(false);
  const [settled] = useDebouncedValue(rule, 400);
  const preview = useQuery({
    queryKey: ['rule-preview', settled],
    queryFn: ({ signal }) => api('POST /v1/rules/preview', { body: { rule: settled }, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (preview.isError) {
    return (
      <Text size="xs" c="red" role="alert">
        {asApiError(preview.error).message}
      </Text>
    );
  }
  if (preview.data === undefined) return <Loader size="xs" aria-label={words('common.loading')} />;
  const { of, matched, samples, misses, diagnostics } = preview.data;
  return (
    <Stack gap={6} data-testid="rule-preview">
      <UnstyledButton onClick={() => setOpened(!opened)} aria-expanded={opened}>
        <Group gap="xs" justify="space-between" wrap="nowrap">
          <Text size="sm" data-testid="rule-matches">
            {words('rules.matches', { matched, of })}
          </Text>
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {words(opened ? 'rules.hide' : 'rules.who')}
          </Text>
        </Group>
        <Progress
          value={of === 0 ? 0 : (matched / of) * 100}
          size={5}
          mt={4}
          aria-label={words('rules.matches', { matched, of })}
        />
      </UnstyledButton>
      {diagnostics.map(({ message, path }) => (
        <Text key={`${path} ${message}`} size="xs" c="orange">
          {message}
        </Text>
      ))}
      <Collapse expanded={opened}>
        {samples.length === 0 ? null : (
          <>
            <Text size="xs" fw={600} mt={4}>
              {words('rules.samples')}
            </Text>
            <List size="sm" listStyleType="none">
              {samples.slice(0, 3).map((sample) => (
                <List.Item key={sample.id}>
                  <Name sample={sample} />
                </List.Item>
              ))}
            </List>
          </>
        )}
        {misses.length === 0 ? null : (
          <>
            <Text size="xs" fw={600} mt={6}>
              {words('rules.misses')}
            </Text>
            <List size="sm" listStyleType="none">
              {misses.slice(0, 3).map((miss) => (
                <List.Item key={miss.id}>
                  <Name sample={miss} />{' '}
                  <Text span size="xs" c="dimmed">
                    {words('rules.failed')}{' '}
                    {miss.failed.slice(0, 2).map((path, index) => {
                      const part = partAt(settled, path);
                      return (
                        <span key={path}>
                          {index > 0 ? ', ' : ''}
                          {part === undefined ? (
                            path
                          ) : (
                            <ConditionWords condition={parse(part)} workspace={workspace} />
                          )}
                        </span>
                      );
                    })}
                    <Has values={miss.has} workspace={workspace} />
                  </Text>
                </List.Item>
              ))}
            </List>
          </>
        )}
      </Collapse>
    </Stack>
  );
};
