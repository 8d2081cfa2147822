import { ActionIcon, Button, Group, Paper, Stack, Text } from '@mantine/core';
import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  ObjectFieldTemplateProps,
} from '@rjsf/utils';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useWords } from '../../messages/use-words.ts';

/** Properties one below the other; the form's own title stands in the panel's head. */
const ObjectTemplate = ({ properties, fieldPathId }: ObjectFieldTemplateProps) => (
  <Stack gap="sm" id={fieldPathId.$id}>
    {properties
      .filter(({ hidden }) => !hidden)
      .map(({ name, content }) => (
        <div key={name}>{content}</div>
      ))}
  </Stack>
);

/** A list of rows with one button to add another. */
const ArrayTemplate = ({
  title,
  schema,
  items,
  canAdd,
  onAddClick,
  fieldPathId,
}: ArrayFieldTemplateProps) => {
  const words = useWords();
  return (
    <Stack gap="xs" id={fieldPathId.$id} role="group" aria-label={title}>
      <div>
        <Text size="sm" fw={500}>
          {title}
        </Text>
        {schema.description === undefined ? null : (
          <Text size="xs" c="dimmed">
            {schema.description}
          </Text>
        )}
      </div>
      {items}
      {canAdd ? (
        <Button
          variant="light"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onAddClick()}
          data-testid={`${fieldPathId.$id}-add`}
        >
          {words('form.addRow')}
        </Button>
      ) : null}
    </Stack>
  );
};

/** One row, with its place and removal at its head. */
const ArrayItem = ({ children, index, buttonsProps }: ArrayFieldItemTemplateProps) => {
  const words = useWords();
  const { hasMoveUp, hasMoveDown, hasRemove, onMoveUpItem, onMoveDownItem, onRemoveItem } = buttonsProps;
  return (
    <Paper withBorder p="xs" pt={4}>
      <Group justify="space-between" mb={2}>
        <Text size="xs" c="dimmed" className="tabular">
          {index + 1}
        </Text>
        <Group gap={0}>
          {hasMoveUp ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={words('form.moveUp', { n: index + 1 })}
              onClick={onMoveUpItem}
            >
              <IconArrowUp size={14} aria-hidden />
            </ActionIcon>
          ) : null}
          {hasMoveDown ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={words('form.moveDown', { n: index + 1 })}
              onClick={onMoveDownItem}
            >
              <IconArrowDown size={14} aria-hidden />
            </ActionIcon>
          ) : null}
          {hasRemove ? (
            <ActionIcon
              variant="subtle"
              color="red"
              size={24}
              aria-label={words('form.removeRow', { n: index + 1 })}
              onClick={onRemoveItem}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          ) : null}
        </Group>
      </Group>
      {children}
    </Paper>
  );
};

/** The parts of a form that look otherwise than RJSF has them. */
export const templates = {
  ObjectFieldTemplate: ObjectTemplate,
  ArrayFieldTemplate: ArrayTemplate,
  ArrayFieldItemTemplate: ArrayItem,
};
