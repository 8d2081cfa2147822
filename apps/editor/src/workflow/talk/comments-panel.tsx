import { Stack, Text } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../components/index.ts';
import { BesideWords } from '../../messages/beside-words.tsx';
import { useWords } from '../../messages/use-words.ts';
import { PanelFrame } from '../panels/panel-frame.tsx';
import { useDocument, useEditor, useView, viewOf } from '../state/editor.ts';
import { Approval } from './approval.tsx';
import { commentsOf, talksOf } from './comments.ts';
import { Talk } from './talk.tsx';
import { WriteComment } from './write-comment.tsx';

/** What people say about the draft and its steps, and whether it may go live. */
export const CommentsPanel = () => (
  <BesideWords>
    <Inside />
  </BesideWords>
);

const Inside = () => {
  const words = useWords();
  const editor = useEditor();
  const id = useDocument((state) => state.id);
  const node = useView(({ nodes }) => (nodes.size === 1 ? [...nodes][0] : undefined));
  const title = useDocument(({ document, views }) => {
    const found = document.nodes.find((item) => item.id === node);
    return found === undefined ? null : viewOf(editor, found, views).title;
  });
  const [settled, setSettled] = useState(false);
  const comments = useQuery(commentsOf(id));
  const talks = talksOf(comments.data?.items ?? []);
  const open = talks.filter(({ first }) => first.resolvedAt === null);
  const closed = talks.filter(({ first }) => first.resolvedAt !== null);
  return (
    <PanelFrame title={words('view.comments')} icon={<IconMessages size={18} aria-hidden />}>
      <Stack gap="lg">
        <Approval />
        <WriteComment
          key={node ?? ''}
          label={title === null ? words('talk.onDraft') : words('talk.onStep', { title })}
          {...(node === undefined || title === null ? {} : { node })}
        />
        {comments.isError ? (
          <ErrorState error={comments.error} retry={() => void comments.refetch()} />
        ) : null}
        {comments.data !== undefined && open.length === 0 ? (
          <Text size="sm" c="dimmed">
            {words('talk.none')}
          </Text>
        ) : null}
        <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {open.map((talk) => (
            <Talk key={talk.first.id} talk={talk} />
          ))}
        </Stack>
        {closed.length === 0 ? null : (
          <details open={settled} onToggle={(event) => setSettled(event.currentTarget.open)}>
            <summary data-testid="talk-settled">{words('talk.settled', { count: closed.length })}</summary>
            <Stack gap="sm" component="ul" m={0} mt="sm" p={0} style={{ listStyle: 'none' }}>
              {closed.map((talk) => (
                <Talk key={talk.first.id} talk={talk} />
              ))}
            </Stack>
          </details>
        )}
      </Stack>
    </PanelFrame>
  );
};
