import { Button, Code, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useWords } from '../../messages/use-words.ts';
import { patchedField } from '../document/field-names.ts';
import { known } from '../state/document-store.ts';
import { useDocument, useEditor } from '../state/editor.ts';

/** Two people changed one field: asks once whose stands. Everything else is merged already. */
export const ConflictDialog = () => {
  const words = useWords();
  const editor = useEditor();
  const conflict = useDocument((state) => state.conflict);
  if (conflict === null) return null;
  const { theirs, clashes, merged } = conflict;
  const keepMine = (): void =>
    editor.documents.setState({ ...known(theirs), document: merged, conflict: null, save: 'unsaved' });
  const takeTheirs = (): void =>
    editor.documents.setState({
      ...known(theirs),
      document: theirs.document,
      past: [],
      future: [],
      conflict: null,
      save: 'saved',
    });
  return (
    <Modal
      opened
      onClose={keepMine}
      withCloseButton={false}
      closeOnClickOutside={false}
      size="lg"
      title={words('conflict.title')}
    >
      <Stack>
        <Text size="sm">{words('conflict.text', { count: clashes.length })}</Text>
        <Table withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words('conflict.field')}</Table.Th>
              <Table.Th>{words('conflict.mine')}</Table.Th>
              <Table.Th>{words('conflict.theirs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {clashes.map(({ field, mine, theirs: other }) => (
              <Table.Tr key={field}>
                <Table.Td>{patchedField(field, merged)}</Table.Td>
                <Table.Td>
                  <Code>{JSON.stringify(mine) ?? words('conflict.deleted')}</Code>
                </Table.Td>
                <Table.Td>
                  <Code>{JSON.stringify(other) ?? words('conflict.deleted')}</Code>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Group justify="flex-end">
          <Button variant="default" onClick={takeTheirs} data-testid="conflict-theirs">
            {words('conflict.takeTheirs')}
          </Button>
          <Button onClick={keepMine} data-testid="conflict-mine">
            {words('conflict.keepMine')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
