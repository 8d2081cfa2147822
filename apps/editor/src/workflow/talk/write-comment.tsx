import { Button, Chip, Group, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, asApiError, queries } from '../../api/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { useDocument, useEditor } from '../state/editor.ts';
import { commentsOf, mentionsIn, people } from './comments.ts';

/** A field to say something, with colleagues to call in by a click. */
export const WriteComment = ({
  label,
  node,
  parent,
  onDone,
}: {
  readonly label: string;
  readonly node?: string;
  readonly parent?: string;
  readonly onDone?: () => void;
}) => {
  const words = useWords();
  const editor = useEditor();
  const client = useQueryClient();
  const id = useDocument((state) => state.id);
  const known = useQuery(people).data?.items ?? [];
  const me = useQuery(queries.session).data?.user?.id;
  const [text, setText] = useState('');
  const mentions = mentionsIn(text, known);
  const send = useMutation({
    mutationFn: async () => {
      /* The step it is about may be newer than the last save. */
      await editor.flush();
      return api('POST /v1/workflows/{id}/comments', {
        params: { id },
        body: {
          text: text.trim(),
          mentions,
          ...(node === undefined ? {} : { node }),
          ...(parent === undefined ? {} : { parent }),
        },
      });
    },
    onSuccess: async () => {
      setText('');
      await client.invalidateQueries({ queryKey: commentsOf(id).queryKey });
      onDone?.();
    },
    onError: (error) => notifications.show({ color: 'red', message: asApiError(error).message }),
  });
  const others = known.filter((person) => person.id !== me);
  return (
    <Stack gap={6}>
      <Textarea
        label={label}
        value={text}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={5000}
        data-testid={parent === undefined ? 'comment-text' : 'comment-answer'}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') send.mutate();
        }}
      />
      <Group justify="space-between" align="flex-start">
        <Group gap={4} role="group" aria-label={words('talk.mention')}>
          {others.slice(0, 8).map((person) => (
            <Chip
              key={person.id}
              size="xs"
              checked={mentions.includes(person.id)}
              onChange={() => {
                if (!mentions.includes(person.id))
                  setText(`${text}${text === '' || text.endsWith(' ') ? '' : ' '}@${person.name} `);
              }}
            >
              @{person.name}
            </Chip>
          ))}
        </Group>
        <Button
          size="xs"
          disabled={text.trim() === ''}
          loading={send.isPending}
          onClick={() => send.mutate()}
          data-testid={parent === undefined ? 'comment-send' : 'comment-answer-send'}
        >
          {words(parent === undefined ? 'talk.send' : 'talk.answer')}
        </Button>
      </Group>
    </Stack>
  );
};
