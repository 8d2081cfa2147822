import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconMaximize,
  IconNote,
  IconSearch,
  IconSelectAll,
  IconSparkles,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { Panel } from '@xyflow/react';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { commandsOn, workflowCommands } from '../actions/commands.ts';
import { stopTidying } from '../actions/tidy-up.ts';
import { useEditor, useView } from '../state/editor.ts';
import classes from './canvas.module.css';

const icons: Readonly<Record<string, typeof IconMaximize>> = {
  'view.zoomIn': IconZoomIn,
  'view.zoomOut': IconZoomOut,
  'view.fit': IconMaximize,
  'view.find': IconSearch,
  'view.several': IconSelectAll,
  'edit.sticky': IconNote,
  'edit.tidy': IconSparkles,
};

/** Zoom, fit, find, tidy up and the like, for those who point and click. */
export const Controls = () => {
  const intl = useIntl();
  const editor = useEditor();
  const several = useView((state) => state.several);
  const tidying = useView((state) => state.tidying);
  const commands = useMemo(() => commandsOn(workflowCommands(editor), 'controls'), [editor]);
  return (
    <Panel position="bottom-left">
      {tidying ? (
        <Button
          size="compact-sm"
          variant="default"
          mb={6}
          loading={false}
          onClick={stopTidying}
          data-testid="tidy-stop"
        >
          {intl.formatMessage({ id: 'canvas.tidying' })}
        </Button>
      ) : null}
      <div className={classes.controls}>
        {commands.flatMap(({ id, label, run }) => {
          const Icon = icons[id];
          return Icon === undefined
            ? []
            : [
                <Tooltip key={id} label={label}>
                  <ActionIcon
                    variant={id === 'view.several' && several ? 'filled' : 'subtle'}
                    color={id === 'view.several' && several ? 'river' : 'gray'}
                    size={30}
                    aria-label={label}
                    {...(id === 'view.several' ? { 'aria-pressed': several } : {})}
                    data-testid={id}
                    onClick={run}
                  >
                    <Icon size={17} stroke={1.7} aria-hidden />
                  </ActionIcon>
                </Tooltip>,
              ];
        })}
      </div>
    </Panel>
  );
};
