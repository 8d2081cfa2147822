import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconShieldCheck, IconShieldHalf } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, asApiError } from '../../api/index.ts';
import { RelativeTime } from '../../components/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { useDocument, useEditor } from '../state/editor.ts';
import { reviewOf } from './comments.ts';

type Act = 'request' | 'approve' | 'changes' | 'withdraw';

/** Whether the draft is approved, and the buttons to ask for that or to give it. */
export const Approval = () => {
  const words = useWords();
  const editor = useEditor();
  const client = useQueryClient();
  const id = useDocument((state) => state.id);
  const review = useQuery(reviewOf(id));
  const [text, setText] = useState('');
  const act = useMutation({
    mutationFn: async (what: Act) => {
      await editor.flush();
      const note = text.trim() === '' ? {} : { note: text.trim() };
      return what === 'request'
        ? api('POST /v1/workflows/{id}/review', { params: { id }, body: note })
        : api('POST /v1/workflows/{id}/review/decision', {
            params: { id },
            body: { decision: what, ...note },
          });
    },
    onSuccess: async (answer) => {
      setText('');
      client.setQueryData(reviewOf(id).queryKey, answer);
      await client.invalidateQueries({ queryKey: ['review', id] });
    },
    onError: (error) => {
      const { title, message, hint } = asApiError(error);
      notifications.show({ color: 'red', title, message: `${message} ${hint ?? ''}` });
    },
  });
  if (review.data === undefined) return null;
  const { required, state, request, mayDecide, editors } = review.data;
  if (!required && state === 'none')
    return (
      <Group justify="space-between" wrap="nowrap">
        <Text size="xs" c="dimmed">
          {words('review.optional')}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          loading={act.isPending}
          onClick={() => act.mutate('request')}
          data-testid="review-request"
        >
          {words('review.ask')}
        </Button>
      </Group>
    );
  const deciding = state === 'open' && mayDecide;
  return (
    <Alert
      variant="light"
      color={state === 'approved' ? 'green' : 'river'}
      icon={
        state === 'approved' ? (
          <IconShieldCheck size={18} aria-hidden />
        ) : (
          <IconShieldHalf size={18} aria-hidden />
        )
      }
      title={words(`review.${state}`)}
      data-testid="review"
      data-state={state}
    >
      <Stack gap="xs">
        {request === null ? (
          <Text size="sm">{words('review.required')}</Text>
        ) : (
          <Text size="sm">
            {words('review.askedBy', { name: request.by })} <RelativeTime at={request.at} />
            {request.note === null ? '' : `: “${request.note}”`}
          </Text>
        )}
        {request?.decidedBy == null ? null : (
          <Text size="sm">
            {words('review.decidedBy', { name: request.decidedBy })}
            {request.decisionNote === null ? '' : `: “${request.decisionNote}”`}
          </Text>
        )}
        {editors.length === 0 ? null : (
          <Text size="xs">
            {words('review.editors', { names: editors.map(({ name }) => name).join(', ') })}
          </Text>
        )}
        {state === 'approved' ? null : (
          <TextInput
            size="xs"
            label={words(deciding ? 'review.decisionNote' : 'review.note')}
            value={text}
            maxLength={2000}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <Group gap="xs">
          {deciding ? (
            <>
              <Button
                size="xs"
                loading={act.isPending}
                onClick={() => act.mutate('approve')}
                data-testid="review-approve"
              >
                {words('review.approve')}
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => act.mutate('changes')}
                data-testid="review-changes"
              >
                {words('review.askChanges')}
              </Button>
            </>
          ) : null}
          {state === 'none' || state === 'changes' || state === 'outdated' ? (
            <Button
              size="xs"
              loading={act.isPending}
              onClick={() => act.mutate('request')}
              data-testid="review-request"
            >
              {words(state === 'none' ? 'review.ask' : 'review.askAgain')}
            </Button>
          ) : null}
          {state === 'open' && !mayDecide ? (
            <Button size="xs" variant="default" onClick={() => act.mutate('withdraw')}>
              {words('review.withdraw')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Alert>
  );
};
