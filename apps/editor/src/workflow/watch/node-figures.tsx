import { Anchor, Table, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useWords } from '../../messages/use-words.ts';
import { select } from '../actions/select.ts';
import { useDocument, useEditor, useView, viewOf } from '../state/editor.ts';

/** How many passed, wait and failed at each step, as a table; a click shows the step's leads. */
export const NodeFigures = () => {
  const words = useWords();
  const intl = useIntl();
  const editor = useEditor();
  const counts = useView((state) => state.counts);
  const document = useDocument((state) => state.document);
  const views = useDocument((state) => state.views);
  const seen = document.nodes.filter(({ id }) => {
    const count = counts[id];
    return count !== undefined && count.passed + count.waiting + count.errors > 0;
  });
  if (seen.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words('watch.nobody')}
      </Text>
    );
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words('panel.node')}</Table.Th>
          {(['passed', 'waits', 'errors'] as const).map((column) => (
            <Table.Th key={column} ta="right">
              {words(`watch.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {seen.map((node) => (
          <Table.Tr key={node.id}>
            <Table.Td>
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="start"
                onClick={() => {
                  select(editor, [node.id]);
                  editor.canvas?.show(node.id);
                }}
              >
                {viewOf(editor, node, views).title}
              </Anchor>
            </Table.Td>
            {(['passed', 'waiting', 'errors'] as const).map((column) => (
              <Table.Td key={column} ta="right" className="tabular">
                {intl.formatNumber(counts[node.id]?.[column] ?? 0)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
