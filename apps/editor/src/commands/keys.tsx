import { Group, Kbd } from '@mantine/core';
import { keysOf } from './shortcut.ts';

/** A shortcut as keys. */
export const Keys = ({ shortcut }: { readonly shortcut: string }) => (
  <Group gap={3} wrap="nowrap" component="span">
    {keysOf(shortcut).map((key) => (
      <Kbd key={key} size="xs">
        {key}
      </Kbd>
    ))}
  </Group>
);
