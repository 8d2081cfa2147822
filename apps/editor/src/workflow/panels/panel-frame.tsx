import { ActionIcon, Group, ScrollArea, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../messages/use-words.ts';
import { useEditor } from '../state/editor.ts';
import classes from './panel-frame.module.css';

/** The frame of the right-hand panel: beside the canvas, never over it. */
export const PanelFrame = ({
  title,
  icon,
  children,
}: {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) => {
  const words = useWords();
  const { view } = useEditor();
  return (
    <aside className={classes.panel} aria-label={title} data-testid="panel" tabIndex={-1}>
      <Group className={classes.head} wrap="nowrap" gap="xs">
        {icon}
        <Title order={2} size="h3" className={classes.title}>
          {title}
        </Title>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words('common.close')}
          data-testid="panel-close"
          onClick={() => view.setState({ panel: null })}
        >
          <IconX size={17} aria-hidden />
        </ActionIcon>
      </Group>
      <ScrollArea className={classes.body} type="hover" scrollbarSize={8} viewportProps={{ tabIndex: -1 }}>
        <div className={classes.inner}>{children}</div>
      </ScrollArea>
    </aside>
  );
};
