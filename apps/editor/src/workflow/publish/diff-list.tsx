import { List, Text } from '@mantine/core';
import type { WorkflowDiff } from '../../api/index.ts';
import { useWords } from '../../messages/use-words.ts';

/** Is there anything to tell? Moved cards are not. */
export const isEmptyDiff = ({ nodes, edges }: WorkflowDiff): boolean =>
  nodes.added.length +
    nodes.removed.length +
    nodes.changed.length +
    edges.added.length +
    edges.removed.length ===
  0;

/** A diff as sentences; moved cards are told apart from changed meaning. */
export const DiffList = ({ diff }: { readonly diff: WorkflowDiff }) => {
  const words = useWords();
  const { nodes, edges } = diff;
  const wires = edges.added.length + edges.removed.length;
  return (
    <List size="sm" spacing={4} data-testid="diff">
      {nodes.added.map(({ node, title }) => (
        <List.Item key={`+${node}`}>{words('diff.added', { title })}</List.Item>
      ))}
      {nodes.removed.map(({ node, title }) => (
        <List.Item key={`-${node}`}>{words('diff.removed', { title })}</List.Item>
      ))}
      {nodes.changed.map(({ node, title, before, after }) => (
        <List.Item key={`~${node}`}>
          {words('diff.changed', { title })}
          {before === after ? null : (
            <>
              <Text size="xs" c="dimmed" component="del" display="block">
                {before}
              </Text>
              <Text size="xs" component="ins" display="block" td="none">
                {after}
              </Text>
            </>
          )}
        </List.Item>
      ))}
      {wires === 0 ? null : (
        <List.Item>
          {words('diff.wires', { added: edges.added.length, removed: edges.removed.length })}
        </List.Item>
      )}
      {nodes.moved.length === 0 ? null : (
        <List.Item c="dimmed">{words('diff.moved', { count: nodes.moved.length })}</List.Item>
      )}
    </List>
  );
};
