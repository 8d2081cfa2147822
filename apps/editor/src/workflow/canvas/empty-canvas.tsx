import { Button, Group } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { EmptyState } from '../../components/index.ts';
import { insert } from '../actions/insert.ts';
import { useEditor } from '../state/editor.ts';
import classes from './canvas.module.css';

/** An empty canvas teaches the first step: what should start this workflow? */
export const EmptyCanvas = () => {
  const intl = useIntl();
  const editor = useEditor();
  const triggers = [...editor.types.values()].filter(({ kind }) => kind === 'trigger').slice(0, 4);
  return (
    <div className={classes.empty}>
      <EmptyState
        icon={<IconBolt />}
        title={intl.formatMessage({ id: 'canvas.emptyTitle' })}
        action={
          <Group gap="xs" justify="center" mt="sm">
            {triggers.map((type) => (
              <Button
                key={type.type}
                variant="default"
                size="xs"
                data-testid={`start-${type.type}`}
                onClick={() =>
                  insert(editor, type, { at: 'point', ...(editor.canvas?.centre() ?? { x: 0, y: 0 }) })
                }
              >
                {type.title}
              </Button>
            ))}
          </Group>
        }
      >
        <FormattedMessage id="canvas.emptyText" />
      </EmptyState>
    </div>
  );
};
