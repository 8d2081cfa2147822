import { List, Text } from '@mantine/core';
import { useWords } from '../../messages/use-words.ts';
import { useDocument, useEditor, viewOf } from '../state/editor.ts';

/** What a first version is: its size, and what starts it. */
export const FirstVersion = () => {
  const words = useWords();
  const editor = useEditor();
  const { nodes, edges } = useDocument((state) => state.document);
  const views = useDocument((state) => state.views);
  const starts = nodes.map((node) => ({ id: node.id, view: viewOf(editor, node, views) }));
  return (
    <>
      <Text size="sm">{words('publish.firstSize', { steps: nodes.length, wires: edges.length })}</Text>
      <List size="sm" mt={4}>
        {starts
          .filter(({ view }) => view.kind === 'trigger')
          .map(({ id, view }) => (
            <List.Item key={id}>{view.sentence}</List.Item>
          ))}
      </List>
    </>
  );
};
