import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMaximize, IconSparkles, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { Panel } from '@xyflow/react';
import { useIntl } from 'react-intl';
import { tidyUp } from '../actions/tidy-up.ts';
import { useEditor } from '../state/editor.ts';
import classes from './canvas.module.css';

/** Zoom, fit and tidy up, for those who point and click. */
export const Controls = () => {
  const intl = useIntl();
  const editor = useEditor();
  const buttons = [
    ['view.zoomIn', IconZoomIn, () => editor.canvas?.zoom(1.25)],
    ['view.zoomOut', IconZoomOut, () => editor.canvas?.zoom(0.8)],
    ['view.fit', IconMaximize, () => editor.canvas?.fit()],
    ['edit.tidy', IconSparkles, () => void tidyUp(editor)],
  ] as const;
  return (
    <Panel position="bottom-left">
      <div className={classes.controls}>
        {buttons.map(([id, Icon, run]) => (
          <Tooltip key={id} label={intl.formatMessage({ id })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={intl.formatMessage({ id })}
              data-testid={id}
              onClick={run}
            >
              <Icon size={17} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
    </Panel>
  );
};
