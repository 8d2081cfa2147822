import { Button, Drawer, Group, JsonInput, Stack, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState, RelativeTime } from '../../components/index.ts';
import { client, type Shape } from '../_api/client.ts';
import { badText } from '../_parts/bad-text.ts';
import { CauseLink } from '../_parts/cause-link.tsx';
import { keyed } from '../_parts/keyed.ts';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import { effectWords } from '../lead/timeline/effect-words.ts';
import { operationsQueries } from './queries.ts';

/** One failed effect: what was to be sent, what happened, and what to do now. */
export const EffectDrawer = ({
  effectKey,
  onClose,
}: {
  readonly effectKey: string | null;
  readonly onClose: () => void;
}) => {
  const t = useWords();
  const effect = useQuery({ ...operationsQueries.effect(effectKey ?? ''), enabled: effectKey !== null });
  const words = effect.data && effectWords(effect.data.type, effect.data.input, effect.data.workflow.title);
  return (
    <Drawer
      opened={effectKey !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={words === undefined ? t('part.loading') : t(words.id, words.values)}
    >
      {effect.isError ? (
        <ErrorState error={effect.error} retry={() => void effect.refetch()} />
      ) : effect.data === undefined ? (
        <RowsSkeleton rows={4} />
      ) : (
        <Content key={effect.data.key} effect={effect.data} onClose={onClose} />
      )}
    </Drawer>
  );
};

const parsed = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

const Content = ({
  effect,
  onClose,
}: {
  readonly effect: Shape<'EffectDetail'>;
  readonly onClose: () => void;
}) => {
  const t = useWords();
  const path = { params: { path: { key: effect.key } } };
  const before = JSON.stringify(effect.input, null, 2);
  const [text, setText] = useState(before);
  const input = parsed(text);
  const changed = text !== before;
  const after = { refresh: [['operations'], ['effects'], ['overview']], onDone: onClose };
  const retry = useAction({
    run: async () =>
      changed && input !== null
        ? client.POST('/v1/effects/{key}/edit', { ...path, body: { input: input.value } })
        : client.POST('/v1/effects/{key}/retry', path),
    said: 'ops.retried',
    ...after,
  });
  const giveUp = useAction({
    run: () => client.POST('/v1/effects/{key}/give-up', path),
    said: 'ops.givenUp',
    ...after,
  });
  return (
    <Stack gap="md">
      <div>
        {effect.lastError !== null && (
          <Text size="sm" c={badText} style={{ overflowWrap: 'anywhere' }}>
            {effect.lastError}
          </Text>
        )}
        <CauseLink cause={effect.workflow} quiet />
      </div>
      <JsonInput
        label={t('ops.input')}
        description={t('ops.inputHint')}
        validationError={t('ops.badJson')}
        error={input === null ? t('ops.badJson') : null}
        autosize
        minRows={6}
        maxRows={24}
        value={text}
        onChange={setText}
      />
      <Group gap="xs">
        <Button disabled={input === null} loading={retry.isPending} onClick={() => retry.mutate()}>
          {t(changed ? 'ops.editRetry' : 'ops.retry')}
        </Button>
        <Button variant="subtle" color="red" loading={giveUp.isPending} onClick={() => giveUp.mutate()}>
          {t('ops.giveUp')}
        </Button>
      </Group>
      <History history={effect.history} />
    </Stack>
  );
};

const History = ({ history }: { readonly history: Shape<'EffectDetail'>['history'] }) => {
  const t = useWords();
  if (history.length === 0) return null;
  return (
    <section>
      <Text fw={600} size="sm" mb="xs">
        {t('ops.history')}
      </Text>
      <Timeline bulletSize={12} lineWidth={2} active={history.length}>
        {keyed(history).map(({ key, item: { at, kind, attempt, ms, message, who } }) => (
          <Timeline.Item
            key={key}
            title={
              <Text size="sm">
                {t(`ops.history.${kind}`, {
                  attempt: attempt ?? 0,
                  ms: ms ?? 0,
                  who: who ?? t('ops.somebody'),
                })}
              </Text>
            }
          >
            {message !== null && (
              <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {message}
              </Text>
            )}
            <Text size="xs" c="dimmed" component="div">
              <RelativeTime at={at} />
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </section>
  );
};
