import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, asApiError, queries } from '../../api/index.ts';
import { ConfirmButton, RelativeTime } from '../../components/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { select } from '../actions/select.ts';
import { useDocument, useEditor, viewOf } from '../state/editor.ts';
import { type Comment, type Conversation, commentsOf } from './comments.ts';
import { WriteComment } from './write-comment.tsx';

const Said = ({ comment }: { readonly comment: Comment }) => {
  const words = useWords();
  return (
    <div>
      <Group gap={6}>
        <Text size="sm" fw={600}>
          {comment.author.name}
        </Text>
        <Text size="xs" c="dimmed">
          <RelativeTime at={comment.at} />
          {comment.editedAt === null ? '' : ` · ${words('talk.edited')}`}
        </Text>
      </Group>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {comment.text}
      </Text>
    </div>
  );
};

const Step = ({ node }: { readonly node: string }) => {
  const words = useWords();
  const editor = useEditor();
  const title = useDocument(({ document, views }) => {
    const found = document.nodes.find(({ id }) => id === node);
    return found === undefined ? null : viewOf(editor, found, views).title;
  });
  if (title === null)
    return (
      <Text size="xs" c="dimmed">
        {words('talk.stepGone')}
      </Text>
    );
  return (
    <Anchor
      component="button"
      type="button"
      size="xs"
      onClick={() => {
        select(editor, [node]);
        editor.canvas?.show(node);
      }}
    >
      {words('talk.about', { title })}
    </Anchor>
  );
};

/** One talk: what began it, the answers, and its end. */
export const Talk = ({ talk: { first, answers } }: { readonly talk: Conversation }) => {
  const words = useWords();
  const client = useQueryClient();
  const id = useDocument((state) => state.id);
  const me = useQuery(queries.session).data?.user?.id;
  const [answering, setAnswering] = useState(false);
  const resolved = first.resolvedAt !== null;
  const done = {
    onSuccess: () => client.invalidateQueries({ queryKey: commentsOf(id).queryKey }),
    onError: (error: Error) => notifications.show({ color: 'red', message: asApiError(error).message }),
  };
  const settle = useMutation({
    mutationFn: () =>
      api('PUT /v1/comments/{id}', { params: { id: first.id }, body: { resolved: !resolved } }),
    ...done,
  });
  const remove = useMutation({
    mutationFn: () => api('DELETE /v1/comments/{id}', { params: { id: first.id } }),
    ...done,
  });
  return (
    <Paper withBorder p="sm" component="li" data-testid={`talk-${first.id}`}>
      <Stack gap="xs">
        {first.node === null ? null : <Step node={first.node} />}
        <Said comment={first} />
        {answers.map((answer) => (
          <div key={answer.id} style={{ paddingInlineStart: '0.875rem' }}>
            <Said comment={answer} />
          </div>
        ))}
        {resolved ? (
          <Text size="xs" c="dimmed">
            {words('talk.resolvedBy', { name: first.resolvedBy ?? '' })}
          </Text>
        ) : null}
        {answering ? (
          <WriteComment label={words('talk.answer')} parent={first.id} onDone={() => setAnswering(false)} />
        ) : (
          <Group gap="xs">
            {resolved ? null : (
              <Button size="compact-xs" variant="default" onClick={() => setAnswering(true)}>
                {words('talk.answer')}
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="default"
              loading={settle.isPending}
              onClick={() => settle.mutate()}
              data-testid="talk-resolve"
            >
              {words(resolved ? 'talk.reopen' : 'talk.resolve')}
            </Button>
            {first.author.id === me ? (
              <ConfirmButton
                size="compact-xs"
                variant="subtle"
                color="red"
                question={words('talk.deleteQuestion')}
                confirm={words('edit.delete')}
                onConfirm={() => remove.mutate()}
              >
                {words('edit.delete')}
              </ConfirmButton>
            ) : null}
          </Group>
        )}
      </Stack>
    </Paper>
  );
};
