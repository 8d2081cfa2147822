import { Text, UnstyledButton } from '@mantine/core';
import { RelativeTime } from '../../components/index.ts';
import type { Shape } from '../_api/client.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './mailbox.module.css';

export interface MessageLineProps {
  readonly message: Shape<'MailboxMessage'>;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One message in the list. */
export const MessageLine = ({ message, chosen, onChoose }: MessageLineProps) => {
  const t = useWords();
  return (
    <li>
      <UnstyledButton className={classes.line ?? ''} aria-current={chosen || undefined} onClick={onChoose}>
        <span className={classes.top}>
          <Text span size="sm" fw={600} truncate>
            {message.subject}
          </Text>
          <Text span size="xs" c="dimmed" className={classes.time ?? ''}>
            <RelativeTime at={message.at} />
          </Text>
        </span>
        <Text span size="xs" c="dimmed" truncate display="block">
          {t(`mailbox.kind.${message.kind}`)} · {message.to}
        </Text>
      </UnstyledButton>
    </li>
  );
};
