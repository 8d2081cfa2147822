import { Button, Radio, Stack, Text, Textarea } from '@mantine/core';
import type { NoteColor } from '@sluice/model';
import { IconNote, IconTrash } from '@tabler/icons-react';
import { BesideWords } from '../../messages/beside-words.tsx';
import { useWords } from '../../messages/use-words.ts';
import { deleteSelection } from '../actions/delete-selection.ts';
import { setNote } from '../edits/sticky-notes.ts';
import { commitNow, useDocument, useEditor, useView } from '../state/editor.ts';
import { PanelFrame } from './panel-frame.tsx';

const colors: readonly NoteColor[] = ['yellow', 'green', 'blue', 'red'];

/** Writes on the selected sticky note. */
export const StickyPanel = () => (
  <BesideWords>
    <Inside />
  </BesideWords>
);

const Inside = () => {
  const words = useWords();
  const editor = useEditor();
  const id = useView((state) => state.note);
  const note = useDocument(({ document }) => document.notes?.find((item) => item.id === id));
  const change = (edit: Parameters<typeof setNote>[2]): void => {
    if (note === undefined) return;
    commitNow(editor, setNote(editor.documents.getState().document, note.id, edit), {
      message: 'edit.sticky',
      key: `sticky ${note.id}`,
    });
  };
  return (
    <PanelFrame title={words('sticky.title')} icon={<IconNote size={18} aria-hidden />}>
      {note === undefined ? (
        <Text size="sm" c="dimmed">
          {words('sticky.none')}
        </Text>
      ) : (
        <Stack gap="md">
          <Textarea
            key={note.id}
            label={words('sticky.text')}
            value={note.text}
            autosize
            minRows={4}
            maxRows={16}
            maxLength={5000}
            data-testid="sticky-text"
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <Radio.Group
            label={words('sticky.color')}
            value={note.color}
            onChange={(value) => {
              const color = colors.find((item) => item === value);
              if (color !== undefined) change({ color });
            }}
          >
            <Stack gap={6} mt={6}>
              {colors.map((color) => (
                <Radio key={color} value={color} label={words(`sticky.${color}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <div>
            <Button
              variant="light"
              color="red"
              size="xs"
              leftSection={<IconTrash size={15} aria-hidden />}
              onClick={() => deleteSelection(editor)}
              data-testid="sticky-delete"
            >
              {words('edit.delete')}
            </Button>
          </div>
        </Stack>
      )}
    </PanelFrame>
  );
};
