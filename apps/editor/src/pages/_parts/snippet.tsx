import { ActionIcon, Box, Code, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useWords } from './use-words.ts';

/** Text to take along, with a button that copies it. */
export const Snippet = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const t = useWords();
  return (
    <Box pos="relative">
      <Code block tabIndex={0} aria-label={label} role="region" pr={48}>
        {text}
      </Code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Tooltip label={t(copied ? 'part.copied' : 'part.copy')}>
            <ActionIcon
              pos="absolute"
              top={8}
              right={8}
              variant="default"
              size="md"
              onClick={copy}
              aria-label={`${t(copied ? 'part.copied' : 'part.copy')}: ${label}`}
            >
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Box>
  );
};
