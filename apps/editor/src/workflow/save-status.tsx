import { Text, Tooltip } from '@mantine/core';
import { useWords } from '../messages/use-words.ts';
import { useDocument } from './state/editor.ts';

const colors = {
  saved: 'dimmed',
  unsaved: 'dimmed',
  saving: 'dimmed',
  failed: 'red',
  conflict: 'red',
} as const;

/** Whether the server has what is on the screen. */
export const SaveStatus = () => {
  const words = useWords();
  const save = useDocument((state) => state.save);
  const error = useDocument((state) => state.saveError);
  const changed = useDocument((state) => state.changed && state.publishedVersion !== null);
  const text = save === 'saved' && changed ? 'save.savedChanged' : `save.${save}`;
  return (
    <Tooltip
      label={error === null ? words('save.help') : `${error.title}. ${error.detail}`}
      multiline
      maw={320}
    >
      <Text
        size="xs"
        c={colors[save]}
        role="status"
        data-testid="save-state"
        data-state={save}
        visibleFrom="xs"
        style={{ whiteSpace: 'nowrap' }}
      >
        {words(text)}
      </Text>
    </Tooltip>
  );
};
