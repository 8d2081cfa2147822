import { ScrollArea, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { insert, naturalSpot } from '../actions/insert.ts';
import { useEditor } from '../state/editor.ts';
import { groupTypes } from './group-types.ts';
import { NodeIcon } from './icons.tsx';
import classes from './palette.module.css';
import { dragType } from './pointer.ts';

/** Every node type, found by search, put in by click (behind the selection) or by drag. */
export const Palette = () => {
  const intl = useIntl();
  const editor = useEditor();
  const [search, setSearch] = useState('');
  const groups = groupTypes([...editor.types.values()], search);
  return (
    <section className={classes.palette} aria-label={intl.formatMessage({ id: 'palette.title' })}>
      <TextInput
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        placeholder={intl.formatMessage({ id: 'palette.search' })}
        aria-label={intl.formatMessage({ id: 'palette.search' })}
        leftSection={<IconSearch size={15} aria-hidden />}
        data-testid="palette-search"
        m="xs"
      />
      <ScrollArea className={classes.scroll} type="hover" scrollbarSize={8} viewportProps={{ tabIndex: -1 }}>
        {groups.length === 0 ? (
          <Text size="sm" c="dimmed" p="md" ta="center">
            {intl.formatMessage({ id: 'palette.nothing' })}
          </Text>
        ) : null}
        {groups.map(({ group, types }) => (
          <div key={group}>
            <h2 className={classes.group}>
              {intl.messages[`kind.${group}`] === undefined
                ? group
                : intl.formatMessage({ id: `kind.${group}` })}
            </h2>
            {types.map((type) => (
              <button
                key={type.type}
                type="button"
                draggable
                className={classes.item}
                data-kind={type.kind}
                data-testid={`palette-${type.type}`}
                title={type.description}
                onDragStart={(event) => {
                  event.dataTransfer.setData(dragType, type.type);
                  event.dataTransfer.effectAllowed = 'copy';
                }}
                onDragEnd={() => editor.view.setState({ dropEdge: null })}
                onClick={() => insert(editor, type, naturalSpot(editor))}
              >
                <span className={classes.icon}>
                  <NodeIcon name={type.icon} size={16} />
                </span>
                {type.title}
              </button>
            ))}
          </div>
        ))}
      </ScrollArea>
    </section>
  );
};
